package org.turnwise.training.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.turnwise.features.text.TextEncoder;

/** Conversations of which only the words are known: text features from an encoder, audio and visual missing throughout. */
public final class TextDialogues {
    private final TextEncoder encoder;
    private final FeatureCache cache;

    public TextDialogues(TextEncoder encoder, FeatureCache cache) {
        this.encoder = encoder;
        this.cache = cache;
    }

    /** One dialogue per conversation, in the same order. */
    public List<Dialogue> of(List<Conversation> conversations) throws IOException {
        List<String> texts = conversations.stream()
                .flatMap(conversation -> conversation.turns().stream())
                .map(Conversation.LabelledTurn::text)
                .toList();
        Iterator<Optional<float[]>> encoded = cache.encode(encoder, texts).iterator();
        List<Dialogue> dialogues = new ArrayList<>();
        for (Conversation conversation : conversations) {
            int turns = conversation.turns().size();
            float[][] values = new float[turns][];
            float[][] available = new float[turns][];
            for (int t = 0; t < turns; t++) {
                Optional<float[]> features = encoded.next();
                values[t] =
                        features.orElseGet(() -> new float[encoder.featureSet().dimension()]);
                available[t] = new float[] {features.isPresent() ? 1 : 0, 0, 0};
            }
            float[][] nothing = new float[turns][DialogueSet.UNUSED_WIDTH];
            dialogues.add(new Dialogue(
                    conversation.id(),
                    List.of(values, nothing, nothing),
                    available,
                    conversation.speakerIndices(),
                    conversation.labels()));
        }
        return dialogues;
    }
}
