/** Keeps what extractors computed, so that a turn is encoded once and not at every analysis. */
@NullMarked
package org.turnwise.analysis.cache;

import org.jspecify.annotations.NullMarked;
