package org.turnwise.analysis.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.FeatureKey;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * What an analysis has left of the turns: the features of their words, from the cache. Where those are not there any
 * more, a vector of what the prediction holds: its probabilities, each head's, and the routing to experts. Loads no
 * encoder.
 */
public final class KnownEmbedding implements TurnEmbedding {
    private final Session session;
    private final AnalysisRun run;
    private final FeatureCache cache;

    public KnownEmbedding(Session session, AnalysisRun run, FeatureCache cache) {
        this.session = session;
        this.run = run;
        this.cache = cache;
    }

    @Override
    public Optional<float[]> of(TurnId turn) {
        return session.turns().find(turn).flatMap(this::words).or(() -> session.prediction(run.id(), turn)
                .map(KnownEmbedding::opinion));
    }

    private Optional<float[]> words(Turn turn) {
        return Optional.ofNullable(run.versions().get(AnalysisRun.TEXT_FEATURES))
                .filter(set -> !turn.text().isBlank())
                .flatMap(set -> cache.find(FeatureKey.ofText(set, turn.text())));
    }

    /** As long for every turn of a run in which any modality was there. */
    private static float[] opinion(Prediction p) {
        List<Double> all = new ArrayList<>(new TreeMap<>(p.probabilities()).values());
        int experts = p.evidence().values().stream()
                .filter(ModalityEvidence.Available.class::isInstance)
                .mapToInt(e -> ((ModalityEvidence.Available) e).routing().size())
                .max()
                .orElse(0);
        for (Modality modality : Modality.values()) {
            Optional<ModalityEvidence.Available> there = Optional.ofNullable(
                            p.evidence().get(modality))
                    .filter(ModalityEvidence.Available.class::isInstance)
                    .map(ModalityEvidence.Available.class::cast);
            Map<String, Double> head =
                    there.map(ModalityEvidence.Available::probabilities).orElse(Map.of());
            new TreeMap<>(p.probabilities()).keySet().forEach(label -> all.add(head.getOrDefault(label, 0.0)));
            List<Double> routing =
                    there.map(ModalityEvidence.Available::routing).orElse(List.of());
            for (int e = 0; e < experts; e++) {
                all.add(e < routing.size() ? routing.get(e) : 0.0);
            }
        }
        float[] values = new float[all.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.get(i).floatValue();
        }
        return values;
    }
}
