package org.turnwise.analysis.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.FeatureKey;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextFeatures;
import org.turnwise.session.model.Turn;

/** Encodes turns' transcripts, each text once: from the cache where it is there. Not for use from two threads at once. */
public final class TextTurns {
    private static final Logger LOG = LoggerFactory.getLogger(TextTurns.class);

    private final TextEncoder encoder;
    private final FeatureCache cache;

    public TextTurns(TextEncoder encoder, FeatureCache cache) {
        this.encoder = encoder;
        this.cache = cache;
    }

    /** One entry per turn, in order. */
    public List<ModalityFeatures> featuresOf(List<Turn> turns) {
        Map<String, ModalityFeatures> byText = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Turn turn : turns) {
            if (!byText.containsKey(turn.text()) && !unknown.contains(turn.text())) {
                cache.find(key(turn.text()))
                        .ifPresentOrElse(
                                vector -> byText.put(turn.text(), new ModalityFeatures.Present(vector)),
                                () -> unknown.add(turn.text()));
            }
        }
        if (!unknown.isEmpty()) {
            encode(unknown, byText);
        }
        return turns.stream()
                .map(turn -> byText.getOrDefault(turn.text(), absent()))
                .toList();
    }

    private void encode(List<String> texts, Map<String, ModalityFeatures> byText) {
        List<TextFeatures> encoded = encoder.encode(texts);
        Map<FeatureKey, float[]> fresh = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (encoded.get(i) instanceof TextFeatures.Present present) {
                byText.put(text, new ModalityFeatures.Present(present.values()));
                fresh.put(key(text), present.values());
                if (present.truncated()) {
                    LOG.warn("{} tokens at the end of a long turn were not read", present.droppedTokens());
                }
            } else if (encoded.get(i) instanceof TextFeatures.Absent missing) {
                byText.put(text, new ModalityFeatures.Absent(missing.reason()));
            }
        }
        cache.put(fresh);
    }

    private FeatureKey key(String text) {
        return FeatureKey.ofText(encoder.featureSet().toString(), text);
    }

    private static ModalityFeatures absent() {
        return new ModalityFeatures.Absent("no transcript");
    }
}
