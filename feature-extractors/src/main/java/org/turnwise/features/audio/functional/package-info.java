/**
 * Functionals: what makes one number of a whole contour (means, moments, percentiles, slopes ...). Sums are in double
 * precision, results are rounded to float.
 */
@NullMarked
package org.turnwise.features.audio.functional;

import org.jspecify.annotations.NullMarked;
