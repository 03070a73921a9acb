/** Tests without a toolkit. */
@NullMarked
package org.turnwise.desktop.exporting;

import org.jspecify.annotations.NullMarked;
