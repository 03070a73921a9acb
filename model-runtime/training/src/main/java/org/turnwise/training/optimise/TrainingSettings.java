package org.turnwise.training.optimise;

/**
 * How weights are fitted; every field can be set in the configuration file.
 *
 * @param epochs most passes over the training dialogues
 * @param patience epochs without a better validation score before training stops
 * @param batch dialogues per step
 * @param learningRate highest rate, reached after the warm-up
 * @param warmup share of all steps in which the rate grows from 0
 * @param finalRate share of the highest rate that the cosine schedule ends at
 * @param weightDecay decoupled, on matrices only
 * @param clip longest gradient allowed (Euclidean)
 * @param inputDropout share of standardised features zeroed
 * @param dropout share of inner activations zeroed
 * @param modalityDropout chance that a dialogue loses one of the modalities it has, if another is left
 * @param corruption chance that a turn's modality is drowned in noise of two standard deviations
 * @param featureNoise standard deviation of the noise that every standardised feature is given
 * @param labelSmoothing share of the target spread over all classes
 * @param classWeightPower 0 for equal weights, 1 for weights inverse to frequency
 * @param auxiliary weight of the unimodal heads' cross-entropy
 * @param divergence weight of the experts' KL term
 * @param balance weight of the load-balance term
 * @param distillation share of a teacher's probabilities in the target, where there is a teacher
 * @param averaging decay of the exponential average of weights per step; 0 for none
 * @param joining whether dialogues are put one behind the other
 * @param selection what makes an epoch the best on validation dialogues
 */
public record TrainingSettings(
        int epochs,
        int patience,
        int batch,
        double learningRate,
        double warmup,
        double finalRate,
        double weightDecay,
        double clip,
        double inputDropout,
        double dropout,
        double modalityDropout,
        double corruption,
        double featureNoise,
        double labelSmoothing,
        double classWeightPower,
        double auxiliary,
        double divergence,
        double balance,
        double distillation,
        double averaging,
        Joining joining,
        Selection selection) {

    public TrainingSettings {
        require(epochs > 0 && patience > 0 && batch > 0, "epochs, patience and batch must be positive");
        require(learningRate > 0 && clip > 0, "learningRate and clip must be positive");
        require(share(warmup) && share(finalRate) && share(distillation), "warmup, finalRate, distillation are shares");
        require(share(modalityDropout) && share(corruption), "modalityDropout and corruption are chances");
        require(share(labelSmoothing) && averaging >= 0 && averaging < 1, "labelSmoothing and averaging lie in [0, 1)");
        require(
                inputDropout >= 0 && inputDropout < 1 && dropout >= 0 && dropout < 1,
                "inputDropout and dropout lie in [0, 1)");
        require(
                joining.share() == 0 || distillation == 0,
                "a teacher's view is kept per dialogue; with distillation joining.share must be 0");
        require(featureNoise >= 0, "featureNoise cannot be negative");
        require(auxiliary >= 0 && divergence >= 0 && balance >= 0, "weights of losses cannot be negative");
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
