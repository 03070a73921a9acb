/** Tests of background work without a toolkit. */
@NullMarked
package org.turnwise.desktop.task;

import org.jspecify.annotations.NullMarked;
