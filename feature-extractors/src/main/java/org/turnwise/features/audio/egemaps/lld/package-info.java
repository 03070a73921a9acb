/**
 * The contours only eGeMAPS has, one small stage per file, each beside a section of the set's specification: the Viterbi
 * pitch track, loudness, spectral balance, formants and what is read off the harmonics. A stage keeps its own scratch
 * space, allocates nothing per frame and belongs to one thread.
 */
@NullMarked
package org.turnwise.features.audio.egemaps.lld;

import org.jspecify.annotations.NullMarked;
