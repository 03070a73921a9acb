package org.turnwise.training.network;

/** Names of the parameters of a stack of bidirectional GRUs; see {@link Arithmetic#bidirectionalGru} for their shapes. */
public record GruWeights(
        String input, String recurrent, String inputBias, String recurrentBias, int modalities, int width) {}
