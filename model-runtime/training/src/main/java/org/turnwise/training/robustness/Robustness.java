package org.turnwise.training.robustness;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.evaluate.ConfusionMatrix;
import org.turnwise.training.network.Standardisation;

/**
 * Puts noise of growing strength on one modality at a time, and takes modalities away. With the same seed the noise is the same, and so is
 * the report of a subject that repeats itself.
 */
public final class Robustness {
    /** Standard deviations of the noise, in those of the feature. */
    private static final double[] STRENGTHS = {0, 0.5, 1, 2, 4};

    private final Subject subject;
    private final List<Dialogue> dialogues;
    private final List<Standardisation> scales;
    private final int classes;

    private Robustness(Subject subject, List<Dialogue> dialogues, List<Standardisation> scales, int classes) {
        this.subject = subject;
        this.dialogues = dialogues;
        this.scales = scales;
        this.classes = classes;
    }

    /**
     * Asks the subject of all dialogues 5 times per modality that they have, and once per set of these.
     *
     * @param scales of the features, from which the noise has its strength: one per modality
     * @param seed decides the noise
     */
    public static RobustnessReport of(
            Subject subject, List<Dialogue> dialogues, List<Standardisation> scales, int classes, long seed) {
        Robustness robustness = new Robustness(subject, dialogues, scales, classes);
        List<Integer> there =
                IntStream.range(0, MODALITIES).filter(robustness::has).boxed().toList();
        Map<String, List<NoisePoint>> noise = new LinkedHashMap<>();
        List<Response> clean = subject.ask(dialogues);
        for (int modality : there) {
            noise.put(RobustnessReport.MODALITIES.get(modality), robustness.curve(modality, clean, seed));
        }
        return new RobustnessReport(noise, robustness.subsets(there));
    }

    private boolean has(int modality) {
        return dialogues.stream().anyMatch(d -> Arrays.stream(d.available()).anyMatch(row -> row[modality] > 0));
    }

    private List<NoisePoint> curve(int modality, List<Response> clean, long seed) {
        double usual = uncertainty(clean, modality);
        List<NoisePoint> points = new ArrayList<>();
        for (double strength : STRENGTHS) {
            List<Response> now = strength == 0 ? clean : subject.ask(noisy(modality, strength, seed));
            points.add(new NoisePoint(
                    strength,
                    scores(now),
                    uncertainty(now, modality) / usual,
                    meanRouting(now, modality),
                    moved(clean, now, modality)));
        }
        return points;
    }

    /** Every set of the modalities there are: the smaller ones first, nothing last. */
    private Map<String, Scores> subsets(List<Integer> there) {
        Map<String, Scores> subsets = new LinkedHashMap<>();
        IntStream.range(1, 1 << there.size())
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount).thenComparingInt(Integer::intValue))
                .map(set -> IntStream.range(0, there.size())
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(there::get)
                        .toList())
                .forEach(kept -> put(subsets, kept));
        put(subsets, List.of());
        return subsets;
    }

    private void put(Map<String, Scores> subsets, List<Integer> kept) {
        subsets.put(
                RobustnessReport.name(
                        kept.stream().map(RobustnessReport.MODALITIES::get).toList()),
                scores(subject.ask(only(kept))));
    }

    private List<Dialogue> noisy(int modality, double strength, long seed) {
        float[] inverse = scales.get(modality).inverseDeviation();
        Random random = new Random(seed);
        return dialogues.stream()
                .map(dialogue -> {
                    List<float[][]> features = new ArrayList<>(dialogue.features());
                    float[][] rows = new float[dialogue.turns()][];
                    for (int t = 0; t < rows.length; t++) {
                        rows[t] = features.get(modality)[t].clone();
                        for (int i = 0; i < rows[t].length; i++) {
                            rows[t][i] += (float) (strength * random.nextGaussian() / inverse[i]);
                        }
                    }
                    features.set(modality, rows);
                    return dialogue.with(features, dialogue.available());
                })
                .toList();
    }

    private List<Dialogue> only(List<Integer> kept) {
        return dialogues.stream()
                .map(dialogue -> {
                    float[][] available = new float[dialogue.turns()][MODALITIES];
                    for (int t = 0; t < available.length; t++) {
                        for (int modality : kept) {
                            available[t][modality] = dialogue.available()[t][modality];
                        }
                    }
                    return dialogue.with(dialogue.features(), available);
                })
                .toList();
    }

    private Scores scores(List<Response> responses) {
        int[] truth = dialogues.stream()
                .flatMapToInt(dialogue -> Arrays.stream(dialogue.labels()))
                .toArray();
        int[] predicted = responses.stream()
                .flatMapToInt(response -> Arrays.stream(response.predicted()))
                .toArray();
        ConfusionMatrix confusion = ConfusionMatrix.of(truth, predicted, classes);
        return new Scores(confusion.accuracy(), confusion.weightedF1());
    }

    /** Receives the place of a turn that has the modality. */
    private interface Place {
        void at(int dialogue, int turn);
    }

    private int each(int modality, Place place) {
        int count = 0;
        for (int d = 0; d < dialogues.size(); d++) {
            float[][] available = dialogues.get(d).available();
            for (int t = 0; t < available.length; t++) {
                if (available[t][modality] > 0) {
                    place.at(d, t);
                    count++;
                }
            }
        }
        return count;
    }

    private double uncertainty(List<Response> responses, int modality) {
        double[] sum = new double[1];
        int turns = each(modality, (d, t) -> sum[0] += responses.get(d).uncertainty()[modality][t]);
        return sum[0] / turns;
    }

    private List<Double> meanRouting(List<Response> responses, int modality) {
        List<Double> mean = new ArrayList<>();
        each(modality, (d, t) -> {
            float[] row = responses.get(d).routing()[modality][t];
            for (int e = 0; e < row.length; e++) {
                if (mean.size() == e) {
                    mean.add(0.0);
                }
                mean.set(e, mean.get(e) + row[e]);
            }
        });
        int turns = each(modality, (d, t) -> {});
        return mean.stream().map(sum -> sum / turns).toList();
    }

    private double moved(List<Response> clean, List<Response> now, int modality) {
        double[] sum = new double[1];
        int turns = each(modality, (d, t) -> {
            float[] before = clean.get(d).routing()[modality][t];
            float[] after = now.get(d).routing()[modality][t];
            for (int e = 0; e < before.length; e++) {
                sum[0] += Math.abs(before[e] - after[e]) / 2.0;
            }
        });
        return sum[0] / turns;
    }
}
