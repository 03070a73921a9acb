/** Tests of the look without a toolkit. */
@NullMarked
package org.turnwise.desktop.theme;

import org.jspecify.annotations.NullMarked;
