/** Tests of traces as they are recorded. */
@NullMarked
package org.turnwise.desktop.traces;

import org.jspecify.annotations.NullMarked;
