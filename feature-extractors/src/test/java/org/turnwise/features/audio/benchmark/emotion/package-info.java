/**
 * How well emotions are recognised from the audio features, on public recordings of acted emotions and with plain
 * classifiers, so that the features can be compared with others' on the same folds; a program, no test.
 */
@NullMarked
package org.turnwise.features.audio.benchmark.emotion;

import org.jspecify.annotations.NullMarked;
