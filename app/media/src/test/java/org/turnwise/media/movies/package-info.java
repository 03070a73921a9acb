/** Writes test recordings with FFmpeg, so that tests know from how a file was made what must be seen and heard in it. */
@NullMarked
package org.turnwise.media.movies;

import org.jspecify.annotations.NullMarked;
