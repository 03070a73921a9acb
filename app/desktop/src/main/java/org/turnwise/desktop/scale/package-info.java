/**
 * The size at which windows are drawn. It exists so that no pane need know of it: each is laid out as if the window were
 * that much smaller, and what it comes to is drawn that much larger.
 */
@NullMarked
package org.turnwise.desktop.scale;

import org.jspecify.annotations.NullMarked;
