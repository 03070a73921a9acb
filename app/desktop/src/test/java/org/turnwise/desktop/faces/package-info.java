/** Tests of how faces are shown. */
@NullMarked
package org.turnwise.desktop.faces;

import org.jspecify.annotations.NullMarked;
