/**
 * Pictures and sound of a recording at exact times: the picture that FFmpeg's timestamps put on the screen at a moment,
 * and the samples between two moments. Everything later (analysis, playback, waveform) builds on these times.
 */
@NullMarked
package org.turnwise.media.decode;

import org.jspecify.annotations.NullMarked;
