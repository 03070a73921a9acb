/** Measures what SURE and each of its parts are worth on a labelled dataset: several seeds, both ways of choosing the epoch, told apart. */
@NullMarked
package org.turnwise.training.benchmark;

import org.jspecify.annotations.NullMarked;
