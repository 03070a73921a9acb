package org.turnwise.features.audio.benchmark.emotion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.WavFile;
import org.turnwise.features.audio.benchmark.emotion.OneAgainstOne.Kernel;
import org.turnwise.features.audio.benchmark.emotion.SpeechCorpus.Recording;
import org.turnwise.features.audio.extract.AudioExtractors;

/**
 * Prints how well emotions of speakers never heard are recognised from each audio feature set: unweighted average recall
 * and accuracy over all folds, beside what the reference program's IS10 reached. Arguments: {@code ravdess} or
 * {@code emodb}, the folder with its wavs, then ids of feature sets (all where none is named).
 */
public final class EmotionBenchmark {
    private static final int DRAWN = 10;

    private final SpeechCorpus corpus;
    private final List<Folds> folds;
    private final List<Classifier> classifiers;

    private EmotionBenchmark(SpeechCorpus corpus, List<Folds> folds, List<Classifier> classifiers) {
        this.corpus = corpus;
        this.folds = folds;
        this.classifiers = classifiers;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length < 2) {
            throw new IllegalArgumentException("arguments: ravdess|emodb FOLDER [SET...]");
        }
        EmotionBenchmark benchmark = of(args[0], Path.of(args[1]));
        System.out.println(benchmark.corpus.inWords());
        AudioExtractors extractors = new AudioExtractors();
        List<String> sets = args.length > 2 ? Arrays.asList(args).subList(2, args.length) : extractors.ids();
        for (String set : sets) {
            benchmark.run(extractors.find(set).orElseThrow());
        }
    }

    private static EmotionBenchmark of(String name, Path folder) throws IOException {
        switch (name) {
            case "ravdess" -> {
                System.out.println(
                        "reference (the reference program's IS10, linear SVM, C 0.001): UAR 58.8, accuracy 61.0");
                return new EmotionBenchmark(
                        SpeechCorpus.ravdess(folder),
                        ravdessFolds(),
                        List.of(new OneAgainstOne(Kernel.LINEAR, 0.001), new OneAgainstRest(0.001)));
            }
            case "emodb" -> {
                System.out.println("reference (the reference program's IS10, RBF SVM, C 10): UAR 72.7, accuracy 74.6");
                SpeechCorpus corpus = SpeechCorpus.emodb(folder);
                return new EmotionBenchmark(
                        corpus,
                        List.of(Folds.oneSpeakerEach(corpus.speakers())),
                        List.of(new OneAgainstOne(Kernel.RADIAL, 10)));
            }
            default -> throw new IllegalArgumentException("there is no corpus " + name + "; there are ravdess, emodb");
        }
    }

    /** Which actors are tested together is not known of the reference, and matters: so several ways, and by chance. */
    private static List<Folds> ravdessFolds() {
        List<Folds> folds = new ArrayList<>(List.of(Folds.asGroupKFold(), Folds.everySixth(), Folds.neighbours()));
        for (int seed = 1; seed <= DRAWN; seed++) {
            folds.add(Folds.drawn(seed));
        }
        return folds;
    }

    private void run(AudioExtractor extractor) throws InterruptedException, ExecutionException {
        float[][] features = measure(extractor);
        for (Classifier classifier : classifiers) {
            DoubleSummaryStatistics recalls = new DoubleSummaryStatistics();
            DoubleSummaryStatistics accuracies = new DoubleSummaryStatistics();
            for (Folds split : folds) {
                Recognition recognition = recognise(features, split, classifier);
                recalls.accept(100 * recognition.averageRecall());
                accuracies.accept(100 * recognition.accuracy());
                System.out.printf(
                        Locale.ROOT,
                        "%-13s folds: %-22s %-40s UAR %.1f  accuracy %.1f  (%s)%n",
                        extractor.set().id(),
                        split.name(),
                        classifier.name(),
                        100 * recognition.averageRecall(),
                        100 * recognition.accuracy(),
                        recognition.recalls(corpus.emotions()));
            }
            if (folds.size() > 1) {
                System.out.printf(
                        Locale.ROOT,
                        "%-13s over %d ways to fold, %s: UAR %.1f (%.1f to %.1f), accuracy %.1f (%.1f to %.1f)%n",
                        extractor.set().id(),
                        folds.size(),
                        classifier.name(),
                        recalls.getAverage(),
                        recalls.getMin(),
                        recalls.getMax(),
                        accuracies.getAverage(),
                        accuracies.getMin(),
                        accuracies.getMax());
            }
        }
    }

    private float[][] measure(AudioExtractor extractor) throws InterruptedException, ExecutionException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<float[]>> tasks = new ArrayList<>();
            for (Recording recording : corpus.recordings()) {
                tasks.add(() -> values(extractor, recording.file()));
            }
            float[][] features = new float[tasks.size()][];
            List<Future<float[]>> results = threads.invokeAll(tasks);
            for (int i = 0; i < features.length; i++) {
                features[i] = results.get(i).get();
            }
            return features;
        } finally {
            threads.shutdown();
        }
    }

    private static float[] values(AudioExtractor extractor, Path file) throws IOException {
        WavFile wav = WavFile.read(file);
        AudioFeatures features = extractor.extract(wav.mono(), wav.sampleRateHz());
        if (features instanceof AudioFeatures.Present present) {
            return present.values();
        }
        throw new IOException(file + " has no features: " + ((AudioFeatures.Absent) features).reason());
    }

    private Recognition recognise(float[][] features, Folds split, Classifier classifier) {
        int[] labels = corpus.labels();
        int[] speakers = corpus.speakers();
        Recognition recognition = new Recognition(corpus.emotions().size());
        for (List<Integer> tested : split.speakers()) {
            int[] test = IntStream.range(0, labels.length)
                    .filter(i -> tested.contains(speakers[i]))
                    .toArray();
            int[] train = IntStream.range(0, labels.length)
                    .filter(i -> !tested.contains(speakers[i]))
                    .toArray();
            Standardised rows = Standardised.of(select(features, train), select(features, test));
            int[] trainLabels = Arrays.stream(train).map(i -> labels[i]).toArray();
            int[] predicted = classifier.predict(rows.train(), trainLabels, rows.test());
            for (int i = 0; i < test.length; i++) {
                recognition.add(labels[test[i]], predicted[i]);
            }
        }
        return recognition;
    }

    private static float[][] select(float[][] rows, int[] indices) {
        return Arrays.stream(indices).mapToObj(i -> rows[i]).toArray(float[][]::new);
    }
}
