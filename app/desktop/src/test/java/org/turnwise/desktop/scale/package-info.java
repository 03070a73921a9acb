/** Tests of drawing windows larger. */
@NullMarked
package org.turnwise.desktop.scale;

import org.jspecify.annotations.NullMarked;
