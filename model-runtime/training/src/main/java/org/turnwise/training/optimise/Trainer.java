package org.turnwise.training.optimise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.evaluate.Calibration;
import org.turnwise.training.evaluate.ConfusionMatrix;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.network.Dropouts;
import org.turnwise.training.network.Libtorch;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.network.SureNetwork;

/**
 * Fits a network and keeps the epoch that does best on validation dialogues. With the same seed, data, thread count and machine
 * two runs give the same weights: every epoch draws from generators seeded by run and epoch, so a resumed run is the same
 * too. Confined to one thread.
 */
public final class Trainer {
    private final SureNetwork network;
    private final List<Standardisation> scales;
    private final TrainingSettings settings;
    private final long seed;

    public Trainer(SureNetwork network, List<Standardisation> scales, TrainingSettings settings, long seed) {
        this.network = network;
        this.scales = List.copyOf(scales);
        this.settings = settings;
        this.seed = seed;
    }

    /**
     * Trains until the last epoch or until patience runs out.
     *
     * @param training the dialogues of an epoch counted from 1; as many in every epoch, and the same for the same number
     * @param checkpoint where progress is kept and found again; empty to keep none
     * @param listener hears of every finished epoch
     * @throws IOException when the checkpoint cannot be read or written
     */
    public TrainedNetwork train(
            IntFunction<List<Dialogue>> training,
            List<Dialogue> validation,
            Targets targets,
            Optional<CheckpointFile> checkpoint,
            EpochListener listener)
            throws IOException {
        AdamW optimiser = new AdamW(network.layout(), settings.weightDecay());
        Optional<Progress> earlier = checkpoint.isPresent() ? checkpoint.get().read() : Optional.empty();
        Progress progress =
                earlier.orElseGet(() -> Progress.fresh(network.layout().initialise(seed), optimiser.state()));
        optimiser.restore(progress.optimiser());
        Objective objective = new Objective(settings, targets, network.sizes().classes());
        try (Passes passes = new Passes(network, scales)) {
            while (progress.epochs().size() < settings.epochs()
                    && progress.waited(settings.selection()) < settings.patience()) {
                progress = epoch(passes, objective, optimiser, progress, training, validation);
                listener.finished(progress.epochs().get(progress.epochs().size() - 1), judged(progress), passes);
                if (checkpoint.isPresent()) {
                    checkpoint.get().write(progress);
                }
            }
        }
        return new TrainedNetwork(network, scales, progress.best(), progress.epochs(), progress.bestScore());
    }

    private float[] judged(Progress progress) {
        return settings.averaging() > 0 ? progress.averaged() : progress.weights();
    }

    private Progress epoch(
            Passes passes,
            Objective objective,
            AdamW optimiser,
            Progress before,
            IntFunction<List<Dialogue>> training,
            List<Dialogue> validation) {
        int number = before.epochs().size() + 1;
        long own = seed * 1_000_003 + number;
        Libtorch.start(1).setRandomSeed((int) (own ^ (own >>> 32)));
        Perturbation perturbation = new Perturbation(settings, scales, own);
        DialogueJoiner joiner =
                new DialogueJoiner(settings.joining(), network.sizes().maxSpeakers(), own);
        List<List<Dialogue>> batches = Shuffle.batches(training.apply(number), settings.batch(), own);
        Schedule schedule = new Schedule(settings, (long) batches.size() * settings.epochs());
        Dropouts dropouts = new Dropouts(settings.inputDropout(), settings.dropout());
        float[] weights = before.weights().clone();
        float[] averaged = before.averaged().clone();
        double loss = 0;
        double length = 0;
        long step = (long) batches.size() * (number - 1);
        for (List<Dialogue> batch : batches) {
            PaddedBatch padded = new PaddedBatch(
                    joiner.apply(batch).stream().map(perturbation::apply).toList());
            Passes.Slope slope = passes.slope(weights, padded, dropouts, objective);
            length += optimiser.step(weights, slope.gradient(), schedule.rate(step), settings.clip());
            loss += slope.loss();
            average(averaged, weights, step++);
        }
        double rate = schedule.rate(step - 1);
        float[] judged = settings.averaging() > 0 ? averaged : weights;
        Epoch epoch = judge(passes, judged, validation, number, loss / batches.size(), rate, length / batches.size());
        List<Epoch> epochs = new ArrayList<>(before.epochs());
        epochs.add(epoch);
        double score = settings.selection().score(epoch);
        boolean better = score > before.bestScore();
        return new Progress(
                epochs,
                weights,
                averaged,
                better ? judged.clone() : before.best(),
                better ? score : before.bestScore(),
                optimiser.state());
    }

    private void average(float[] averaged, float[] weights, long step) {
        float keep = (float) Math.min(settings.averaging(), (1.0 + step) / (10.0 + step));
        for (int i = 0; i < weights.length; i++) {
            averaged[i] = keep * averaged[i] + (1 - keep) * weights[i];
        }
    }

    private Epoch judge(
            Passes passes,
            float[] weights,
            List<Dialogue> validation,
            int number,
            double loss,
            double rate,
            double length) {
        float[][] logits = passes.predict(weights, validation, settings.batch()).stream()
                .flatMap(outputs -> java.util.Arrays.stream(outputs.logits()))
                .toArray(float[][]::new);
        int[] truth = validation.stream()
                .flatMapToInt(dialogue -> java.util.Arrays.stream(dialogue.labels()))
                .toArray();
        double[][] probabilities = Probabilities.softmax(logits, 1);
        ConfusionMatrix confusion = ConfusionMatrix.of(
                truth, Probabilities.argmax(probabilities), network.sizes().classes());
        double likelihood = Calibration.of(probabilities, truth).negativeLogLikelihood();
        return new Epoch(number, loss, rate, length, confusion.accuracy(), confusion.weightedF1(), likelihood);
    }
}
