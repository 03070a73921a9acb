/** Fits the face encoder: passes on several threads whose sums do not depend on their number, the optimiser, checkpoints. */
@NullMarked
package org.turnwise.training.face.optimise;

import org.jspecify.annotations.NullMarked;
