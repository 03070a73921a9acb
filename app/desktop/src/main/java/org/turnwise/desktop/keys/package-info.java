/**
 * Ways to everything the window can do without the mouse: commands found by their words, and keys that are the
 * annotator's own. It exists so that menus and panes need not know either.
 */
@NullMarked
package org.turnwise.desktop.keys;

import org.jspecify.annotations.NullMarked;
