package org.turnwise.analysis.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.FaceSettings;
import org.turnwise.analysis.face.FaceTurns;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.face.SeenTurns;
import org.turnwise.analysis.turn.ModalityFeatures;
import org.turnwise.features.face.encode.FaceFeatures;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** The pictures' part in one analysis: what the model sees of every turn, and what is looked at for views. */
final class FaceStage {
    private final Optional<FeatureSet> wanted;
    private final Supplier<FaceModels> models;
    private final FeatureCache cache;
    private final Footage footage;
    private final AnalysisListener listener;
    private final Map<TurnId, ModalityFeatures> seen = new HashMap<>();
    private @Nullable SeenTurns looked;

    /**
     * @param wanted what the model was trained on, empty for a model that was trained without faces
     * @param models asked only where there is something to look at
     */
    FaceStage(
            Optional<FeatureSet> wanted,
            Supplier<FaceModels> models,
            FeatureCache cache,
            Footage footage,
            AnalysisListener listener) {
        this.wanted = wanted;
        this.models = models;
        this.cache = cache;
        this.footage = footage;
        this.listener = listener;
    }

    /** Looks at what the model was trained on, where it was and this version can. */
    void lookForModel(Session session) {
        if (wanted.isEmpty()) {
            return;
        }
        if (footage instanceof Footage.Missing missing) {
            session.turns().forEach(turn -> seen.put(turn.id(), new ModalityFeatures.Absent(missing.reason())));
        } else if (models.get().featureSet().equals(wanted)) {
            look(session).turns().forEach((id, features) -> {
                ModalityFeatures one = features instanceof FaceFeatures.Present present
                        ? new ModalityFeatures.Present(present.values(), "")
                        : new ModalityFeatures.Absent(((FaceFeatures.Absent) features).reason());
                seen.put(id, one);
            });
        }
    }

    /** Looks at the faces that views show and puts them into the cache; nothing where they could not be kept. */
    void lookForViews(Session session) {
        if (looked == null
                && footage instanceof Footage.Recorded recorded
                && !recorded.contentHash().isEmpty()) {
            look(session);
        }
    }

    /** What the model sees of the turn, or why nothing. */
    ModalityFeatures of(Turn turn) {
        ModalityFeatures one = seen.get(turn.id());
        if (one != null) {
            return one;
        }
        return new ModalityFeatures.Absent(
                wanted.map(set -> "this model was trained on " + set + ", which this version cannot see")
                        .orElse("this model was trained without faces"));
    }

    /** Which features the model saw, and of what; empty where it saw none. */
    Optional<String> provenance() {
        SeenTurns turns = looked;
        return wanted.isPresent() && turns != null
                ? turns.set().map(set -> set + "; " + turns.footage())
                : Optional.empty();
    }

    private SeenTurns look(Session session) {
        try {
            SeenTurns turns = FaceTurns.onAllCores(models.get(), cache, FaceSettings.STANDARD)
                    .of(footage, List.copyOf(session.turnsInOrder()), session.faceMarksInOrder(), new Listening() {
                        @Override
                        public void progress(int done, int total) {
                            listener.watching(done, total);
                        }

                        @Override
                        public boolean cancelled() {
                            return listener.cancelled();
                        }
                    });
            looked = turns;
            return turns;
        } catch (CancellationException e) {
            throw new AnalysisCancelled();
        }
    }
}
