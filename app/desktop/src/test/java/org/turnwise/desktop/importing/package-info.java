/** Tests without a toolkit. */
@NullMarked
package org.turnwise.desktop.importing;

import org.jspecify.annotations.NullMarked;
