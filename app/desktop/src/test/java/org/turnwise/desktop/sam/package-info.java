/** Tests of the pictures to rate by. */
@NullMarked
package org.turnwise.desktop.sam;

import org.jspecify.annotations.NullMarked;
