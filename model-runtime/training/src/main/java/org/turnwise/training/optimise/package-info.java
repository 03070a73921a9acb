/** Fits a network's weights to labelled dialogues: batches, losses, AdamW, epochs, early stopping, checkpoints. */
@NullMarked
package org.turnwise.training.optimise;

import org.jspecify.annotations.NullMarked;
