package org.turnwise.inference.sure;

/**
 * What one modality said of one turn. Arrays belong to the reader.
 *
 * @param probabilities of the modality's own head, as many as classes
 * @param routing weight per expert after the selection, summing to 1
 * @param expertVariance mean latent variance per expert
 * @param uncertainty total latent variance of the modality (law of total variance over the experts)
 * @param attention the reasoning trace: per step, weight on each of the dialogue's turns, each step summing to 1
 */
public record ModalityOutput(
        double[] probabilities, float[] routing, float[] expertVariance, double uncertainty, float[][] attention) {}
