package org.turnwise.training.optimise;

/**
 * One line of the learning curve.
 *
 * @param number counted from 1
 * @param loss mean training objective
 * @param rate learning rate at the epoch's end
 * @param gradient mean length of the gradient before clipping
 * @param accuracy on validation dialogues, 0 to 1
 * @param weightedF1 on validation dialogues, 0 to 1
 * @param likelihood mean negative log-likelihood on validation dialogues
 */
public record Epoch(
        int number, double loss, double rate, double gradient, double accuracy, double weightedF1, double likelihood) {

    public static final String CSV_HEADER = "epoch,loss,rate,gradient,dev_accuracy,dev_weighted_f1,dev_nll";

    public String asCsv() {
        return number + "," + loss + "," + rate + "," + gradient + "," + accuracy + "," + weightedF1 + "," + likelihood;
    }
}
