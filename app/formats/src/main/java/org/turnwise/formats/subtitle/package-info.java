/**
 * Subtitles as transcripts: SubRip (SRT) and WebVTT. Neither says much of who speaks, so most of this package is about
 * finding speakers in the text without inventing any.
 */
@NullMarked
package org.turnwise.formats.subtitle;

import org.jspecify.annotations.NullMarked;
