/** Faces as numbers: the expression encoder's 342 features and its distribution over expressions. */
@NullMarked
package org.turnwise.features.face.encode;

import org.jspecify.annotations.NullMarked;
