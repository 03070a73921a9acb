/** Tests of soft labels. */
@NullMarked
package org.turnwise.desktop.shares;

import org.jspecify.annotations.NullMarked;
