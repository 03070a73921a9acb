package org.turnwise.training.face.optimise;

import java.util.List;
import org.turnwise.training.face.dataset.Augmentation;
import org.turnwise.training.face.dataset.FaceClasses;

/**
 * How a face encoder is fitted.
 *
 * @param batch pictures per step
 * @param part pictures normalised together and computed by one thread; a batch is several parts
 * @param momentum of Nesterov's kind
 * @param weightDecay pull on kernels and matrices, as a factor of the weight in the gradient
 * @param averaging share of the averaged weights kept per step; these are judged and shipped
 * @param nonFaces pictures without a face, as a share of the faces
 * @param repeats how often an epoch shows a face, by expression in FER+'s order
 * @param stages one after the other
 */
public record FaceSettings(
        int batch,
        int part,
        double momentum,
        double weightDecay,
        double averaging,
        double nonFaces,
        List<Double> repeats,
        Augmentation augmentation,
        List<Stage> stages) {

    /**
     * Epochs with pictures of one size, over which the learning rate goes straight from one value to another.
     *
     * @param size rows and columns the network sees
     */
    public record Stage(int epochs, int size, double from, double to) {
        public Stage {
            if (epochs < 1 || size < 16 || from < 0 || to < 0) {
                throw new IllegalArgumentException(
                        "a stage needs an epoch or more, pictures of 16 or more, and rates of" + " 0 or more; not "
                                + epochs + ", " + size + ", " + from + ", " + to);
            }
        }
    }

    public FaceSettings {
        repeats = List.copyOf(repeats);
        stages = List.copyOf(stages);
        if (repeats.size() != FaceClasses.EXPRESSIONS.size()) {
            throw new IllegalArgumentException("repeats must hold a number for each of " + FaceClasses.EXPRESSIONS);
        }
        if (stages.isEmpty() || batch < 1 || part < 2) {
            throw new IllegalArgumentException("stages must not be empty, batch at least 1, part at least 2");
        }
    }

    /** All stages' epochs. */
    public int epochs() {
        return stages.stream().mapToInt(Stage::epochs).sum();
    }

    /** The stage an epoch counted from 0 belongs to. */
    Stage stage(int epoch) {
        int left = epoch;
        for (Stage stage : stages) {
            if (left < stage.epochs()) {
                return stage;
            }
            left -= stage.epochs();
        }
        throw new IllegalArgumentException("epoch " + epoch + " of " + epochs());
    }

    /** The learning rate after {@code share} of an epoch counted from 0. */
    double rate(int epoch, double share) {
        int before = 0;
        for (Stage stage : stages) {
            if (epoch < before + stage.epochs()) {
                double way = (epoch - before + share) / stage.epochs();
                return stage.from() + way * (stage.to() - stage.from());
            }
            before += stage.epochs();
        }
        throw new IllegalArgumentException("epoch " + epoch + " of " + epochs());
    }

    /** Rows and columns of the last stage: what the shipped graph sees. */
    public int finalSize() {
        return stages.get(stages.size() - 1).size();
    }
}
