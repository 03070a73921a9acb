/** Tests without a toolkit. */
@NullMarked
package org.turnwise.desktop.preferences;

import org.jspecify.annotations.NullMarked;
