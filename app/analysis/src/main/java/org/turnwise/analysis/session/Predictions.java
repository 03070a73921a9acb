package org.turnwise.analysis.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.inference.sure.ModalityOutput;
import org.turnwise.inference.sure.SureModality;
import org.turnwise.inference.sure.SurePrediction;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.Uncertainty;

/** Says what SURE gave for one turn of a window in the session's words. */
final class Predictions {
    /** Entries of the reasoning trace that are kept: a trace over a whole dialogue is too large, and nobody reads it. */
    static final int KEPT_PER_MODALITY_AND_STEP = 3;

    private static final Comparator<AttendedTurn> STRONGEST_FIRST = Comparator.comparingDouble(AttendedTurn::weight)
            .reversed()
            .thenComparing(AttendedTurn::modality)
            .thenComparing(AttendedTurn::step)
            .thenComparing(AttendedTurn::turn);

    private final String run;
    private final List<String> classes;

    Predictions(String run, List<String> classes) {
        this.run = run;
        this.classes = classes;
    }

    /**
     * @param missing why modalities that the prediction has no output for were not there
     */
    Prediction of(DialogueWindow window, int turn, SurePrediction sure, Map<Modality, String> missing) {
        Map<Modality, ModalityEvidence> evidence = new EnumMap<>(Modality.class);
        List<AttendedTurn> reasoning = new ArrayList<>();
        for (SureModality sureModality : SureModality.values()) {
            Modality modality = Modality.valueOf(sureModality.name());
            ModalityEvidence one = sure.of(sureModality)
                    .map(output -> {
                        reasoning.addAll(strongest(window.turns(), modality, output));
                        return evidence(output);
                    })
                    .orElseGet(
                            () -> new ModalityEvidence.Missing(missing.getOrDefault(modality, "no reason was given")));
            evidence.put(modality, one);
        }
        reasoning.sort(STRONGEST_FIRST);
        var uncertainty = sure.uncertainty();
        return new Prediction(
                window.turns().get(turn).id(),
                run,
                byClass(sure.probabilities()),
                new Uncertainty(uncertainty.predictive(), uncertainty.aleatoric(), uncertainty.epistemic()),
                evidence,
                reasoning);
    }

    private ModalityEvidence evidence(ModalityOutput output) {
        return new ModalityEvidence.Available(
                boxed(output.routing()),
                boxed(output.expertVariance()),
                output.uncertainty(),
                byClass(output.probabilities()));
    }

    private static List<AttendedTurn> strongest(List<Turn> turns, Modality modality, ModalityOutput output) {
        List<AttendedTurn> kept = new ArrayList<>();
        for (int step = 0; step < output.attention().length; step++) {
            List<AttendedTurn> all = new ArrayList<>();
            for (int t = 0; t < turns.size(); t++) {
                all.add(new AttendedTurn(modality, step, turns.get(t).id(), output.attention()[step][t]));
            }
            all.sort(STRONGEST_FIRST);
            kept.addAll(all.subList(0, Math.min(KEPT_PER_MODALITY_AND_STEP, all.size())));
        }
        return kept;
    }

    private Map<String, Double> byClass(double[] probabilities) {
        Map<String, Double> byClass = new LinkedHashMap<>();
        for (int c = 0; c < classes.size(); c++) {
            byClass.put(classes.get(c), probabilities[c]);
        }
        return byClass;
    }

    private static List<Double> boxed(float[] values) {
        List<Double> boxed = new ArrayList<>();
        for (float value : values) {
            boxed.add((double) value);
        }
        return boxed;
    }
}
