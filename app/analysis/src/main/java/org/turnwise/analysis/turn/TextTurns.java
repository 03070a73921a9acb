package org.turnwise.analysis.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.FeatureKey;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextFeatures;
import org.turnwise.session.model.Turn;

/** Encodes turns' transcripts, each text once: from the cache where it is there. Not for use from two threads at once. */
public final class TextTurns {
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
                                vector -> byText.put(turn.text(), new ModalityFeatures.Present(vector, "")),
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
                byText.put(text, new ModalityFeatures.Present(present.values(), notice(present)));
                // A text that was cut is not kept, so that every run can say so.
                if (!present.truncated()) {
                    fresh.put(key(text), present.values());
                }
            } else if (encoded.get(i) instanceof TextFeatures.Absent missing) {
                byText.put(text, new ModalityFeatures.Absent(missing.reason()));
            }
        }
        cache.put(fresh);
    }

    private static String notice(TextFeatures.Present present) {
        return present.truncated()
                ? "the text is too long: its last " + present.droppedTokens() + " word pieces were not read"
                : "";
    }

    private FeatureKey key(String text) {
        return FeatureKey.ofText(encoder.featureSet().toString(), text);
    }

    private static ModalityFeatures absent() {
        return new ModalityFeatures.Absent("no transcript");
    }
}
