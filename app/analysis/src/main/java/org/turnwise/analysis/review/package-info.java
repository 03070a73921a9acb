/** In which order turns are worth a human's look. */
@NullMarked
package org.turnwise.analysis.review;

import org.jspecify.annotations.NullMarked;
