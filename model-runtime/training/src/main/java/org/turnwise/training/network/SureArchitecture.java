package org.turnwise.training.network;

import java.util.List;

/**
 * The sizes that make one SURE network.
 *
 * @param inputs feature widths of text, audio and visual, in this order
 * @param hidden width d of every representation; even, and divisible by {@code heads}
 * @param experts experts per modality
 * @param expertHidden width of an expert's inner layer
 * @param topK experts kept per turn
 * @param steps reasoning steps
 * @param heads attention heads of the transformer gate
 * @param feedForward inner width of the gate's feed-forward layers
 * @param encoderLayers layers per source and target pair
 * @param classes emotions told apart
 * @param maxSpeakers speakers with an embedding of their own; later ones share the last
 * @param parts what takes part
 */
public record SureArchitecture(
        List<Integer> inputs,
        int hidden,
        int experts,
        int expertHidden,
        int topK,
        int steps,
        int heads,
        int feedForward,
        int encoderLayers,
        int classes,
        int maxSpeakers,
        SureParts parts) {

    /** Text, audio and visual. */
    public static final int MODALITIES = 3;

    public SureArchitecture {
        inputs = List.copyOf(inputs);
        require(inputs.size() == MODALITIES, "inputs needs three widths: text, audio and visual");
        require(inputs.stream().allMatch(width -> width > 0), "every input width must be positive");
        require(hidden > 0 && hidden % 2 == 0, "hidden must be positive and even");
        require(heads > 0 && hidden % heads == 0, "hidden must be divisible by heads");
        require(topK > 0 && topK <= experts, "topK must lie between 1 and experts");
        require(steps > 0 && encoderLayers > 0, "steps and encoderLayers must be positive");
        require(expertHidden > 0 && feedForward > 0, "expertHidden and feedForward must be positive");
        require(classes > 1 && maxSpeakers > 0, "two classes and one speaker are the least");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
