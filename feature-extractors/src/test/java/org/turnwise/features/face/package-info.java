@NullMarked
package org.turnwise.features.face;

import org.jspecify.annotations.NullMarked;
