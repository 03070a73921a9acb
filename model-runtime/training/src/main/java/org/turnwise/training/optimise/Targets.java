package org.turnwise.training.optimise;

import java.util.List;
import java.util.Map;
import org.turnwise.training.dataset.Dialogue;

/** What a turn should be predicted as: its label, smoothed, weighted by class, and mixed with a teacher's view if there is one. */
public final class Targets {
    private final int classes;
    private final double smoothing;
    private final double distillation;
    private final Map<String, float[][]> teacher;
    private final float[] weights;

    /** @param teacher probabilities {@code [T][C]} by dialogue id; empty for none */
    public Targets(List<Dialogue> training, int classes, TrainingSettings settings, Map<String, float[][]> teacher) {
        this.classes = classes;
        this.teacher = Map.copyOf(teacher);
        smoothing = settings.labelSmoothing();
        distillation = settings.distillation();
        weights = weights(training, classes, settings.classWeightPower());
    }

    /** Distributions {@code [T][C]}. */
    float[][] of(Dialogue dialogue) {
        float[][] targets = new float[dialogue.turns()][classes];
        float[][] taught = teacher.getOrDefault(dialogue.id(), new float[0][]);
        for (int t = 0; t < targets.length; t++) {
            for (int c = 0; c < classes; c++) {
                double hard = smoothing / classes + (c == dialogue.labels()[t] ? 1 - smoothing : 0);
                double soft = taught.length == 0 ? hard : taught[t][c];
                targets[t][c] = (float) ((1 - distillation) * hard + distillation * soft);
            }
        }
        return targets;
    }

    /** One weight per turn, {@code [T][1]}. */
    float[][] weightsOf(Dialogue dialogue) {
        float[][] rows = new float[dialogue.turns()][1];
        for (int t = 0; t < rows.length; t++) {
            rows[t][0] = weights[dialogue.labels()[t]];
        }
        return rows;
    }

    private static float[] weights(List<Dialogue> training, int classes, double power) {
        double[] counts = new double[classes];
        double total = 0;
        for (Dialogue dialogue : training) {
            for (int label : dialogue.labels()) {
                counts[label]++;
                total++;
            }
        }
        double mean = 0;
        double[] raw = new double[classes];
        for (int c = 0; c < classes; c++) {
            raw[c] = counts[c] == 0 ? 0 : Math.pow(total / (classes * counts[c]), power);
            mean += raw[c] * counts[c] / Math.max(1, total);
        }
        float[] weights = new float[classes];
        for (int c = 0; c < classes; c++) {
            weights[c] = (float) (mean == 0 ? 1 : raw[c] / mean);
        }
        return weights;
    }
}
