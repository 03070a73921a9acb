package org.turnwise.training.face.optimise;

import java.util.List;

/**
 * Where a run stands after an epoch: all that is needed to go on exactly as if it had not stopped.
 *
 * @param epochs the learning curve so far
 * @param learnt as the optimiser left it
 * @param averaged its exponential average
 * @param velocity the optimiser's
 * @param steps taken
 * @param best averaged weights of the epoch that did best on validation, among those with the latest picture size
 * @param bestScore that epoch's accuracy
 */
@SuppressWarnings("ArrayRecordComponent")
record FaceProgress(
        List<FaceEpoch> epochs,
        FaceWeights learnt,
        FaceWeights averaged,
        float[] velocity,
        long steps,
        FaceWeights best,
        double bestScore) {
    FaceProgress {
        epochs = List.copyOf(epochs);
    }

    static FaceProgress fresh(FaceWeights start) {
        return new FaceProgress(List.of(), start, start.copy(), new float[start.weights().length], 0, start.copy(), -1);
    }
}
