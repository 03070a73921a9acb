/** Measuring turns with an extractor so simple that every value can be checked by hand. */
@NullMarked
package org.turnwise.analysis.audio;

import org.jspecify.annotations.NullMarked;
