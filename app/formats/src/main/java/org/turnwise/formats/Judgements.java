package org.turnwise.formats;

import java.util.List;
import java.util.Optional;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;

/**
 * What people, models and data sets said of the turns of a {@link Transcript}. Plain transcripts bring at most gold
 * labels; our own JSON Lines bring all of it.
 *
 * @param activeScheme the scheme its annotators worked in, where the file says so
 * @param blinding how its labels were made, where the file says so
 */
public record Judgements(
        List<LabelScheme> schemes,
        Optional<String> activeScheme,
        Optional<Blinding> blinding,
        List<Annotator> annotators,
        List<Annotation> annotations,
        List<AnalysisRun> runs,
        List<Prediction> predictions,
        List<GoldLabel> gold) {
    public static final Judgements NONE = new Judgements(
            List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Judgements {
        schemes = List.copyOf(schemes);
        annotators = List.copyOf(annotators);
        annotations = List.copyOf(annotations);
        runs = List.copyOf(runs);
        predictions = List.copyOf(predictions);
        gold = List.copyOf(gold);
    }

    public static Judgements ofGold(List<LabelScheme> schemes, List<GoldLabel> gold) {
        return new Judgements(
                schemes, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), gold);
    }
}
