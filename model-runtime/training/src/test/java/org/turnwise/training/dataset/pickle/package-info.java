/** Pickles made by the tests, well meant and hostile, and what the reader makes of them. */
@NullMarked
package org.turnwise.training.dataset.pickle;

import org.jspecify.annotations.NullMarked;
