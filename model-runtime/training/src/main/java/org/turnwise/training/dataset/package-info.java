/**
 * Labelled dialogues as training wants them: readers of MELD, MOSI, the SDT features and plain tables, turning words into features
 * (kept on disk), and the numbers training works on.
 */
@NullMarked
package org.turnwise.training.dataset;

import org.jspecify.annotations.NullMarked;
