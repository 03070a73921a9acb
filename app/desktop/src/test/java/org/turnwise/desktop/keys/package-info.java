/** Tests of finding commands and changing keys. */
@NullMarked
package org.turnwise.desktop.keys;

import org.jspecify.annotations.NullMarked;
