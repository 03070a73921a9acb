package org.turnwise.training.optimise;

/** Hears of every finished epoch. */
@FunctionalInterface
public interface EpochListener {
    /**
     * @param weights those the epoch was judged with; to be read only
     * @param passes runs the network on them, until the training ends
     */
    void finished(Epoch epoch, float[] weights, Passes passes);
}
