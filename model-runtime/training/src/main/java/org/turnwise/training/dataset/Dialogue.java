package org.turnwise.training.dataset;

import java.util.List;

/**
 * One labelled dialogue of T turns in numbers. Treat the arrays as immutable.
 *
 * @param id names it in messages
 * @param features text, audio and visual, each {@code [T][D_m]}, raw values
 * @param available {@code [T][3]}, 1 where a turn has the modality
 * @param speakers {@code [T]}, by order of appearance
 * @param labels {@code [T]} class indices
 */
@SuppressWarnings("ArrayRecordComponent")
public record Dialogue(String id, List<float[][]> features, float[][] available, int[] speakers, int[] labels) {
    public Dialogue {
        features = List.copyOf(features);
        int turns = labels.length;
        if (turns == 0 || speakers.length != turns || available.length != turns) {
            throw new IllegalArgumentException(
                    "dialogue " + id + ": labels, speakers and availability differ in length");
        }
        for (float[][] modality : features) {
            if (modality.length != turns) {
                throw new IllegalArgumentException("dialogue " + id + ": a modality has not one row per turn");
            }
        }
    }

    public int turns() {
        return labels.length;
    }

    /** The same dialogue with other features and availability. */
    public Dialogue with(List<float[][]> otherFeatures, float[][] otherAvailable) {
        return new Dialogue(id, otherFeatures, otherAvailable, speakers, labels);
    }

    /** The same dialogue with other labels. */
    public Dialogue labelled(int[] otherLabels) {
        return new Dialogue(id, features, available, speakers, otherLabels);
    }
}
