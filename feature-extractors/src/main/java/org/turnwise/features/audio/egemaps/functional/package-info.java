/**
 * What eGeMAPS makes of its contours: moments, percentiles, slopes between peaks, lengths of voiced and unvoiced
 * segments. Contours arrive row by row; only the two that percentiles and slopes are taken of are kept.
 */
@NullMarked
package org.turnwise.features.audio.egemaps.functional;

import org.jspecify.annotations.NullMarked;
