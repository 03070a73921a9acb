/**
 * The only place that holds FFmpeg's native objects bare: opening a file, reading packets, decoding, and giving everything
 * back. Public for the other packages of this room, not for other rooms.
 */
@NullMarked
package org.turnwise.media.ffmpeg;

import org.jspecify.annotations.NullMarked;
