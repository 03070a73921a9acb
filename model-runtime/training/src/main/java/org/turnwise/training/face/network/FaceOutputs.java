package org.turnwise.training.face.network;

/**
 * What the encoder says of N faces.
 *
 * @param features {@code [N, F]}, never negative
 * @param logits {@code [N, C]}
 */
public record FaceOutputs<T>(T features, T logits) {}
