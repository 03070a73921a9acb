/**
 * The window as a whole: the open session as views see it, the commands and their keys, and the frame into which the
 * turn table, the player, the inspector and the timeline hang. It exists so that those parts know this package and not
 * each other.
 */
@NullMarked
package org.turnwise.desktop.shell;

import org.jspecify.annotations.NullMarked;
