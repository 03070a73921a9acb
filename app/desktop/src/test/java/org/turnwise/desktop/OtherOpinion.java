package org.turnwise.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/** A made-up second run for pictures: the first one's predictions, some of them turned to another label. */
final class OtherOpinion {
    private OtherOpinion() {}

    /** Records it, shows the first run again and compares it with the new one. */
    static void record(SessionScreen screen) {
        RunChoice runs = screen.runs();
        AnalysisRun first = runs.shown().orElseThrow();
        RecordAnalysis edit = made(screen.session().session(), first);
        screen.session().submit(edit).thenAccept(done -> {
            runs.show(first);
            runs.compareWith(Optional.of(edit.run()));
        });
    }

    private static RecordAnalysis made(Session session, AnalysisRun first) {
        Random random = new Random(5);
        AnalysisRun run = new AnalysisRun(
                "made-up",
                first.startedAt().plusSeconds(61),
                first.scheme(),
                "lab-2026",
                "sha256:11",
                "CUDA: NVIDIA GeForce RTX 4070",
                first.seed(),
                first.samples(),
                OptionalLong.of(74_000),
                Map.of(AnalysisRun.MODEL_VERSION, "2.0.0"));
        List<Prediction> predictions = new ArrayList<>();
        for (Turn turn : session.turns()) {
            session.prediction(first.id(), turn.id()).ifPresent(p -> predictions.add(turned(p, run.id(), random)));
        }
        return new RecordAnalysis(run, predictions);
    }

    private static Prediction turned(Prediction p, String run, Random random) {
        Map<String, Double> probabilities = new HashMap<>();
        p.probabilities().forEach((label, share) -> probabilities.put(label, share * Math.exp(random.nextGaussian())));
        double sum = probabilities.values().stream().mapToDouble(x -> x).sum();
        probabilities.replaceAll((label, share) -> share / sum);
        return new Prediction(p.turn(), run, probabilities, p.uncertainty(), p.evidence(), p.reasoning());
    }
}
