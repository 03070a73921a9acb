/**
 * The player: the recording's picture with subtitles and labels over it, and the controls below. The view-model speaks
 * to the media room's player, which decodes on threads of its own; nothing here waits for it.
 */
@NullMarked
package org.turnwise.desktop.video;

import org.jspecify.annotations.NullMarked;
