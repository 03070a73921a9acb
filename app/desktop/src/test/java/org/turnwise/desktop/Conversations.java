package org.turnwise.desktop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;
import org.turnwise.session.model.Uncertainty;

/** Sessions of any length for tests, the same for the same length. */
public final class Conversations {
    private static final List<String> LINES = List.of(
            "You never told me!",
            "I know. I wanted to, every single day, and then it was too late to begin.",
            "Fine.",
            "Oh my god, is that the one we lost last summer? Where on earth did you find it?",
            "It was behind the cupboard all the time.",
            "Don't touch that, it's been there since Tuesday.",
            "What was that noise?");

    private Conversations() {}

    /** Without predictions. */
    public static Session plain(int turns) {
        Turns all = Turns.NONE;
        for (int i = 1; i <= turns; i++) {
            long start = (i - 1) * 3200L + (i % 3) * 110L;
            String text = LINES.get(i % LINES.size());
            all = all.with(new Turn(
                    new TurnId(i), new TimeSpan(start, start + 1400 + (i % 5) * 300L), i % 2 == 0 ? "a" : "b", text));
        }
        PMap<String, LabelScheme> schemes = HashTreePMap.empty();
        for (LabelScheme scheme : LabelSchemes.builtIn()) {
            schemes = schemes.plus(scheme.id(), scheme);
        }
        return new Session(
                "00000000-0000-0000-0000-00000000000" + turns % 10,
                "Kitchen",
                TreePVector.empty(),
                HashTreePMap.<String, Speaker>empty()
                        .plus("a", new Speaker("a", "Mia"))
                        .plus("b", new Speaker("b", "Jonas")),
                all,
                schemes,
                LabelSchemes.EKMAN_7.id(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                Blinding.OPEN);
    }

    public static AnalysisRun run() {
        return new AnalysisRun(
                "run-1",
                Instant.parse("2026-01-02T03:04:05Z"),
                LabelSchemes.EKMAN_7.id(),
                "SURE",
                "sha256:00",
                "CPU",
                1,
                20,
                OptionalLong.of(2340),
                Map.of("model", "1.0.0"));
    }

    /** A prediction for every turn, drawn with a fixed seed. */
    public static List<Prediction> predictions(Session session) {
        Random random = new Random(7);
        List<Prediction> predictions = new ArrayList<>();
        List<Turn> turns = session.turnsInOrder();
        for (int i = 0; i < turns.size(); i++) {
            predictions.add(prediction(turns, i, random));
        }
        return predictions;
    }

    /** An edit that records another run, an hour later, which says of each turn what the first says of the next. */
    public static RecordAnalysis secondAnalysis(Session session) {
        AnalysisRun first = run();
        AnalysisRun second = new AnalysisRun(
                "run-2",
                first.startedAt().plusSeconds(3600),
                first.scheme(),
                "SURE-2",
                "sha256:22",
                "CPU: no CUDA device",
                1,
                20,
                OptionalLong.of(125_000),
                Map.of("model", "2.0.0"));
        List<Prediction> of = predictions(session);
        List<Prediction> moved = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            Prediction other = of.get((i + 1) % of.size());
            moved.add(new Prediction(
                    of.get(i).turn(),
                    second.id(),
                    other.probabilities(),
                    other.uncertainty(),
                    other.evidence(),
                    other.reasoning()));
        }
        return new RecordAnalysis(second, moved);
    }

    /** The session with {@link #predictions} of {@link #run}. */
    public static Session analysed(int turns) {
        Session s = plain(turns);
        PMap<PredictionKey, Prediction> predictions = HashTreePMap.empty();
        for (Prediction p : predictions(s)) {
            predictions = predictions.plus(new PredictionKey(p.run(), p.turn()), p);
        }
        return s.withRuns(s.runs().plus(run().id(), run())).withPredictions(predictions);
    }

    private static Prediction prediction(List<Turn> turns, int at, Random random) {
        Map<String, Double> probabilities = new HashMap<>();
        double sum = 0;
        double sharpness = 0.5 + 4 * random.nextDouble();
        for (var label : LabelSchemes.EKMAN_7.labels()) {
            double p = Math.exp(sharpness * random.nextGaussian());
            probabilities.put(label.id(), p);
            sum += p;
        }
        double total = sum;
        probabilities.replaceAll((label, p) -> p / total);
        double entropy = probabilities.values().stream()
                .mapToDouble(p -> p > 0 ? -p * Math.log(p) : 0)
                .sum();
        List<AttendedTurn> reasoning = new ArrayList<>();
        for (int back = 1; back <= 3 && at - back >= 0; back++) {
            reasoning.add(
                    new AttendedTurn(Modality.TEXT, 0, turns.get(at - back).id(), 0.5 / back));
        }
        return new Prediction(
                turns.get(at).id(),
                "run-1",
                probabilities,
                new Uncertainty(entropy, entropy * 0.8, entropy * 0.2),
                Map.of(
                        Modality.TEXT,
                        new ModalityEvidence.Available(
                                List.of(0.5, 0.3, 0.15, 0.05), List.of(0.1, 0.1, 0.2, 0.1), 0.5, probabilities),
                        Modality.AUDIO,
                        new ModalityEvidence.Missing("no audio features yet"),
                        Modality.VISUAL,
                        new ModalityEvidence.Missing("no face in this turn")),
                reasoning);
    }
}
