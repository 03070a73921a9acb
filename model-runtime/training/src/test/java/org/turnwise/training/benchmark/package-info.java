/** Measurements behind decision records. They are run by hand: nothing here is a test. */
@NullMarked
package org.turnwise.training.benchmark;

import org.jspecify.annotations.NullMarked;
