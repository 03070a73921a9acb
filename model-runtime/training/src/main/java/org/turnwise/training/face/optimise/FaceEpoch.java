package org.turnwise.training.face.optimise;

import java.util.Locale;

/**
 * One finished epoch.
 *
 * @param number from 1
 * @param size of the pictures
 * @param loss mean cross-entropy over what was shown
 * @param rate the last step's
 * @param accuracy on validation faces, 0 to 1
 * @param recall mean over the expressions
 * @param seconds it took, judging included
 */
public record FaceEpoch(
        int number, int size, double loss, double rate, double accuracy, double recall, double seconds) {
    /** First line of a learning curve. */
    public static final String CSV_HEADER = "epoch,size,loss,rate,validation_accuracy,validation_mean_recall,seconds";

    /** A line of a learning curve. */
    public String asCsv() {
        return String.format(
                Locale.ROOT, "%d,%d,%.5f,%.6f,%.5f,%.5f,%.1f", number, size, loss, rate, accuracy, recall, seconds);
    }
}
