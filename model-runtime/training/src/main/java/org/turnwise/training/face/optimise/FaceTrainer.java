package org.turnwise.training.face.optimise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.turnwise.training.evaluate.ConfusionMatrix;
import org.turnwise.training.face.dataset.FaceBatch;
import org.turnwise.training.face.dataset.FaceClasses;
import org.turnwise.training.face.dataset.FaceSet;
import org.turnwise.training.face.dataset.LabelledFace;
import org.turnwise.training.face.dataset.Presentation;
import org.turnwise.training.face.network.FaceNetwork;

/**
 * Fits a face encoder to the shares of annotators' votes and keeps the epoch whose averaged weights do best on validation faces. With
 * the same seed, data and machine two runs give the same weights, whatever the number of threads and however often they stopped.
 */
public final class FaceTrainer {
    private static final float STATISTICS_SHARE = 0.1f;
    private static final int REPORTS_PER_EPOCH = 8;

    private final FaceNetwork network;
    private final FaceSettings settings;
    private final long seed;
    private final int workers;
    private final Consumer<String> report;

    /** @param report hears how an epoch goes */
    public FaceTrainer(FaceNetwork network, FaceSettings settings, long seed, int workers, Consumer<String> report) {
        this.network = network;
        this.settings = settings;
        this.seed = seed;
        this.workers = workers;
        this.report = report;
    }

    /**
     * Trains to the end of the last stage.
     *
     * @param checkpoint where progress is kept and found again; empty to keep none
     * @throws IOException when the checkpoint cannot be read or written
     */
    public TrainedEncoder train(FaceSet training, FaceSet validation, Optional<FaceCheckpoint> checkpoint)
            throws IOException {
        Optional<FaceProgress> earlier =
                checkpoint.isPresent() ? checkpoint.get().read() : Optional.empty();
        FaceProgress progress = earlier.orElseGet(() -> FaceProgress.fresh(start()));
        try (FacePasses passes = new FacePasses(network, workers)) {
            while (progress.epochs().size() < settings.epochs()) {
                progress = epoch(passes, progress, training.faces(), validation);
                if (checkpoint.isPresent()) {
                    checkpoint.get().write(progress);
                }
                report.accept(line(progress.epochs().get(progress.epochs().size() - 1)));
            }
        }
        return new TrainedEncoder(
                network, progress.best(), settings.finalSize(), progress.epochs(), progress.bestScore());
    }

    private static String line(FaceEpoch epoch) {
        return String.format(
                Locale.ROOT,
                "epoch %d (%d x %d): loss %.4f, validation accuracy %.2f, mean recall %.2f, %.0f s",
                epoch.number(),
                epoch.size(),
                epoch.size(),
                epoch.loss(),
                100 * epoch.accuracy(),
                100 * epoch.recall(),
                epoch.seconds());
    }

    private FaceWeights start() {
        float[] statistics = new float[2 * network.normalised()];
        Arrays.fill(statistics, network.normalised(), statistics.length, 1);
        return new FaceWeights(network.layout().initialise(seed), statistics);
    }

    private FaceProgress epoch(
            FacePasses passes, FaceProgress before, List<LabelledFace> training, FaceSet validation) {
        long begun = System.nanoTime();
        int number = before.epochs().size();
        int size = settings.stage(number).size();
        Presentation shown = new Presentation(
                training, settings.augmentation(), settings.repeats(), settings.nonFaces(), seed * 7919 + number);
        NesterovMomentum optimiser =
                new NesterovMomentum(network.layout(), settings.momentum(), settings.weightDecay(), before.velocity());
        FaceWeights learnt = before.learnt().copy();
        FaceWeights averaged = before.averaged().copy();
        int batches = shown.size() / settings.batch();
        double loss = 0;
        double rate = 0;
        long steps = before.steps();
        for (int b = 0; b < batches; b++) {
            rate = settings.rate(number, (double) b / batches);
            loss += step(passes, optimiser, learnt, parts(shown, b * settings.batch(), size), rate);
            double kept = Math.min(settings.averaging(), (1.0 + steps) / (10.0 + steps));
            averaged.approach(learnt, 1 - kept);
            steps++;
            if ((b + 1) % Math.max(1, batches / REPORTS_PER_EPOCH) == 0) {
                tell(number, b + 1, batches, loss / (b + 1), rate, begun);
            }
        }
        ConfusionMatrix confusion = judge(passes, averaged, validation, size);
        FaceEpoch epoch = new FaceEpoch(
                number + 1,
                size,
                loss / Math.max(1, batches),
                rate,
                confusion.accuracy(),
                meanRecall(confusion),
                (System.nanoTime() - begun) / 1e9);
        List<FaceEpoch> epochs = new ArrayList<>(before.epochs());
        epochs.add(epoch);
        boolean sameSize = number > 0 && before.epochs().get(number - 1).size() == size;
        boolean better = !sameSize || epoch.accuracy() > before.bestScore();
        return new FaceProgress(
                epochs,
                learnt,
                averaged,
                optimiser.velocity(),
                steps,
                better ? averaged.copy() : before.best(),
                better ? epoch.accuracy() : before.bestScore());
    }

    private List<Callable<FaceBatch>> parts(Presentation shown, int from, int size) {
        List<Callable<FaceBatch>> parts = new ArrayList<>();
        for (int at = 0; at < settings.batch(); at += settings.part()) {
            int first = from + at;
            int last = from + Math.min(settings.batch(), at + settings.part());
            parts.add(() -> shown.draw(first, last, size));
        }
        return parts;
    }

    private double step(
            FacePasses passes,
            NesterovMomentum optimiser,
            FaceWeights learnt,
            List<Callable<FaceBatch>> parts,
            double rate) {
        float[] gradient = new float[learnt.weights().length];
        float[] statistics = new float[learnt.statistics().length];
        double loss = 0;
        for (FacePasses.Slope slope : passes.slopes(learnt.weights(), parts)) {
            float share = (float) slope.count() / settings.batch();
            add(gradient, slope.gradient(), share);
            add(statistics, slope.statistics(), share);
            loss += share * slope.loss();
        }
        if (!Double.isFinite(loss)) {
            throw new ArithmeticException("the loss is not finite; lower the learning rate");
        }
        optimiser.step(learnt.weights(), gradient, rate);
        FaceWeights.approach(learnt.statistics(), statistics, STATISTICS_SHARE);
        return loss;
    }

    private static void add(float[] sum, float[] values, float share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * values[i];
        }
    }

    private void tell(int epoch, int done, int batches, double loss, double rate, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        report.accept(String.format(
                Locale.ROOT,
                "epoch %d of %d, step %d of %d: loss %.4f, rate %.4f, %.0f s, %.0f pictures/s",
                epoch + 1,
                settings.epochs(),
                done,
                batches,
                loss,
                rate,
                seconds,
                done * settings.batch() / seconds));
    }

    private static ConfusionMatrix judge(FacePasses passes, FaceWeights learnt, FaceSet validation, int size) {
        float[][] logits = passes.encode(learnt, validation.faces(), size).logits();
        return ConfusionMatrix.of(validation.labels(), FaceClasses.expressions(logits), FaceClasses.EXPRESSIONS.size());
    }

    private static double meanRecall(ConfusionMatrix confusion) {
        double sum = 0;
        for (int c = 0; c < confusion.classes(); c++) {
            sum += confusion.recall(c);
        }
        return sum / confusion.classes();
    }
}
