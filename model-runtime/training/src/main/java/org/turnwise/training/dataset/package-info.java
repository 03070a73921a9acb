/** Labelled conversations: reading MELD, turning words into features (kept on disk), and the numbers training works on. */
@NullMarked
package org.turnwise.training.dataset;

import org.jspecify.annotations.NullMarked;
