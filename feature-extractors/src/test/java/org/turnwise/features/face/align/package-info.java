@NullMarked
package org.turnwise.features.face.align;

import org.jspecify.annotations.NullMarked;
