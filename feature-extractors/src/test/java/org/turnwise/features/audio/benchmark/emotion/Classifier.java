package org.turnwise.features.audio.benchmark.emotion;

/** Learns classes from rows of features. */
interface Classifier {
    /** In words, with its parameters. */
    String name();

    /**
     * @param train rows to learn from, and
     * @param labels their classes
     * @param test rows to tell the classes of
     */
    int[] predict(double[][] train, int[] labels, double[][] test);
}
