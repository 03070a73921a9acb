/** Tests of the desktop as a whole, and the sessions its tests share. */
@NullMarked
package org.turnwise.desktop;

import org.jspecify.annotations.NullMarked;
