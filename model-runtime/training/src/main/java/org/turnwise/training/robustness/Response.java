package org.turnwise.training.robustness;

/**
 * What was said of the T turns of one dialogue. Where a turn lacks a modality, its routing and uncertainty are not looked at.
 *
 * @param predicted class indices {@code [T]}
 * @param routing weights of the experts, {@code [3][T][E]}
 * @param uncertainty of text, audio and visual, {@code [3][T]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Response(int[] predicted, float[][][] routing, float[][] uncertainty) {}
