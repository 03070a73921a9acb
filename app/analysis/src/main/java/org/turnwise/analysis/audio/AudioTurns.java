package org.turnwise.analysis.audio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.FeatureKey;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Measures turns with one feature set: from the cache where they are there, else from the recording, several turns at
 * once. A turn costs its own length (and a second's run-up), wherever it lies. The same bits in any order and with any
 * number of threads. Memory does not grow with the recording. For any number of threads.
 */
public final class AudioTurns {
    private static final int KEPT_AT_ONCE = 32;

    private final AudioExtractor extractor;
    private final FeatureCache cache;
    private final int threads;

    /** @param threads how many turns are measured at once, at least 1 */
    public AudioTurns(AudioExtractor extractor, FeatureCache cache, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.extractor = extractor;
        this.cache = cache;
        this.threads = threads;
    }

    /** As many turns at once as there are processors. */
    public static AudioTurns onAllCores(AudioExtractor extractor, FeatureCache cache) {
        return new AudioTurns(extractor, cache, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The features of every turn, and what was not right with its sound, in the turns' order.
     *
     * @throws CancellationException if the listener asked for it, or the thread was interrupted; what was measured
     *     until then is in the cache
     */
    public Map<TurnId, HeardFeatures> of(Sound sound, Collection<Turn> turns, Listening listening) {
        if (sound instanceof Sound.Recorded recorded) {
            return byTurn(turns, measured(recorded, turns, listening));
        }
        HeardFeatures none = HeardFeatures.absent(((Sound.Missing) sound).reason());
        Map<TurnId, HeardFeatures> all = new LinkedHashMap<>();
        turns.forEach(turn -> all.put(turn.id(), none));
        return all;
    }

    /** As {@link #of}, with what the values are called and what they are of. */
    public MeasuredTurns table(Sound sound, Collection<Turn> turns, Listening listening) {
        String words = sound instanceof Sound.Recorded recorded
                ? recorded.inWords()
                : "no sound: " + ((Sound.Missing) sound).reason();
        return new MeasuredTurns(extractor.set(), words, of(sound, turns, listening));
    }

    private static Map<TurnId, HeardFeatures> byTurn(Collection<Turn> turns, Map<TimeSpan, HeardFeatures> bySpan) {
        Map<TurnId, HeardFeatures> all = new LinkedHashMap<>();
        for (Turn turn : turns) {
            HeardFeatures features = bySpan.get(turn.span());
            if (features != null) {
                all.put(turn.id(), features);
            }
        }
        return all;
    }

    private Map<TimeSpan, HeardFeatures> measured(Sound.Recorded sound, Collection<Turn> turns, Listening listening) {
        Map<TimeSpan, HeardFeatures> known = new HashMap<>();
        List<TimeSpan> unknown = new ArrayList<>();
        for (TimeSpan span : turns.stream().map(Turn::span).distinct().toList()) {
            cached(sound, span).ifPresentOrElse(f -> known.put(span, f), () -> unknown.add(span));
        }
        listening.progress(known.size(), known.size() + unknown.size());
        if (!unknown.isEmpty()) {
            measure(sound, unknown, known, listening);
        }
        return known;
    }

    private Optional<HeardFeatures> cached(Sound.Recorded sound, TimeSpan span) {
        return sound.contentHash().isEmpty()
                ? Optional.empty()
                : cache.find(key(sound, span)).map(values -> HeardFeatures.flawless(new AudioFeatures.Present(values)));
    }

    private void measure(
            Sound.Recorded sound, List<TimeSpan> spans, Map<TimeSpan, HeardFeatures> into, Listening listening) {
        int total = into.size() + spans.size();
        Map<FeatureKey, float[]> fresh = new LinkedHashMap<>();
        try {
            new Pieces(sound, extractor, threads)
                    .each(
                            spans,
                            TurnEar::features,
                            (span, features) -> {
                                into.put(span, features);
                                keep(sound, span, features, fresh);
                                listening.progress(into.size(), total);
                            },
                            listening::cancelled);
        } finally {
            cache.put(fresh);
        }
    }

    /** Where something was not right with the sound nothing is kept, so that every time can say so. */
    private void keep(Sound.Recorded sound, TimeSpan span, HeardFeatures heard, Map<FeatureKey, float[]> fresh) {
        if (heard.features() instanceof AudioFeatures.Present present
                && !heard.flaws().any()
                && !sound.contentHash().isEmpty()) {
            fresh.put(key(sound, span), present.values());
            if (fresh.size() >= KEPT_AT_ONCE) {
                cache.put(fresh);
                fresh.clear();
            }
        }
    }

    private FeatureKey key(Sound.Recorded sound, TimeSpan span) {
        return FeatureKey.ofSound(extractor.set().featureSet().toString(), sound.contentHash(), span);
    }
}
