/** Tests without a toolkit. */
@NullMarked
package org.turnwise.desktop.turns;

import org.jspecify.annotations.NullMarked;
