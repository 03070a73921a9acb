/**
 * Work that takes longer than a frame: run elsewhere, shown with its progress, stoppable, its result handed back on the
 * FX thread. It exists so that nothing else in the window starts threads.
 */
@NullMarked
package org.turnwise.desktop.task;

import org.jspecify.annotations.NullMarked;
