/** Tests of making and changing label schemes. */
@NullMarked
package org.turnwise.desktop.schemes;

import org.jspecify.annotations.NullMarked;
