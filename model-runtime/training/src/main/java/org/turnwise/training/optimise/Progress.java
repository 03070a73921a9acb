package org.turnwise.training.optimise;

import java.util.List;

/**
 * Where a run stands after an epoch: all that is needed to go on exactly as if it had not stopped.
 *
 * @param epochs the learning curve so far
 * @param weights as the optimiser left them
 * @param averaged their exponential average
 * @param best weights of the best validation score
 * @param bestScore that score
 */
@SuppressWarnings("ArrayRecordComponent")
record Progress(
        List<Epoch> epochs, float[] weights, float[] averaged, float[] best, double bestScore, AdamW.State optimiser) {
    Progress {
        epochs = List.copyOf(epochs);
    }

    static Progress fresh(float[] weights, AdamW.State optimiser) {
        return new Progress(List.of(), weights, weights.clone(), weights.clone(), Double.NEGATIVE_INFINITY, optimiser);
    }

    /** Epochs since the best one. */
    int waited(Selection selection) {
        int bestEpoch = 0;
        for (Epoch epoch : epochs) {
            if (selection.score(epoch) == bestScore) {
                bestEpoch = epoch.number();
                break;
            }
        }
        return epochs.size() - bestEpoch;
    }
}
