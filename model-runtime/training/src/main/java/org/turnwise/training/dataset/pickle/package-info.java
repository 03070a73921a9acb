/**
 * Reads Python pickles as data. A pickle is a program that may name any function to call; this package reads its opcodes, builds
 * numbers, texts, lists, dicts and NumPy arrays, and refuses everything else, so that a file from anywhere can be opened.
 */
@NullMarked
package org.turnwise.training.dataset.pickle;

import org.jspecify.annotations.NullMarked;
