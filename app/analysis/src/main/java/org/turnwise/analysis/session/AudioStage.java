package org.turnwise.analysis.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.AudioTurns;
import org.turnwise.analysis.audio.HeardFeatures;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.turn.ModalityFeatures;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** The sound's part in one analysis: what the model hears of every turn, and what is measured for views. */
final class AudioStage {
    private final Optional<FeatureSet> wanted;
    private final AudioSets sets;
    private final FeatureCache cache;
    private final Sound sound;
    private final AnalysisListener listener;
    private final Map<TurnId, ModalityFeatures> heard = new HashMap<>();

    /** @param wanted what the model was trained on, empty for a model that was trained without sound */
    AudioStage(
            Optional<FeatureSet> wanted, AudioSets sets, FeatureCache cache, Sound sound, AnalysisListener listener) {
        this.wanted = wanted;
        this.sets = sets;
        this.cache = cache;
        this.sound = sound;
        this.listener = listener;
    }

    /** Measures what the model was trained on, where it was and this version can. */
    void measureForModel(Session session) {
        extractorForModel().ifPresent(extractor -> measure(extractor, session).forEach((id, turn) -> {
            ModalityFeatures one = turn.features() instanceof AudioFeatures.Present present
                    ? new ModalityFeatures.Present(
                            present.values(), turn.flaws().inWords())
                    : new ModalityFeatures.Absent(((AudioFeatures.Absent) turn.features()).reason());
            heard.put(id, one);
        }));
    }

    /** Measures what views show of a turn's voice and puts it into the cache; nothing where it could not be kept. */
    void measureForViews(Session session) {
        if (sound instanceof Sound.Recorded recorded && !recorded.contentHash().isEmpty()) {
            sets.shown().ifPresent(extractor -> measure(extractor, session));
        }
    }

    /** What the model hears of the turn, or why nothing. */
    ModalityFeatures of(Turn turn) {
        ModalityFeatures one = heard.get(turn.id());
        if (one != null) {
            return one;
        }
        return new ModalityFeatures.Absent(
                wanted.map(set -> "this model was trained on " + set + ", which this version cannot measure")
                        .orElse("this model was trained without sound"));
    }

    /** Which features the model heard, and of what sound; empty where it heard none. */
    Optional<String> provenance() {
        return sound instanceof Sound.Recorded recorded
                ? extractorForModel().map(e -> e.set().featureSet() + "; " + recorded.inWords())
                : Optional.empty();
    }

    private Optional<AudioExtractor> extractorForModel() {
        return wanted.flatMap(
                set -> sets.find(set.id()).filter(e -> e.set().featureSet().equals(set)));
    }

    private Map<TurnId, HeardFeatures> measure(AudioExtractor extractor, Session session) {
        try {
            return AudioTurns.onAllCores(extractor, cache)
                    .of(sound, List.copyOf(session.turnsInOrder()), new Listening() {
                        @Override
                        public void progress(int done, int total) {
                            listener.listening(done, total);
                        }

                        @Override
                        public boolean cancelled() {
                            return listener.cancelled();
                        }
                    });
        } catch (CancellationException e) {
            throw new AnalysisCancelled();
        }
    }
}
