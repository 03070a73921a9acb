package org.turnwise.analysis.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnwise.analysis.turn.ModalityFeatures;
import org.turnwise.inference.sure.DialogueInput;
import org.turnwise.inference.sure.SureModality;
import org.turnwise.session.model.Modality;

/**
 * What the model is given of one window: of every turn the features of its words, voice and face, or why there are none.
 *
 * @param turns as many as the window has, each with an entry per modality
 */
record WindowFeatures(DialogueWindow window, List<Map<Modality, ModalityFeatures>> turns) {
    WindowFeatures {
        turns = List.copyOf(turns);
    }

    /** The same, but that one turn lacks these modalities. */
    WindowFeatures without(int turn, Set<Modality> muted, String reason) {
        Map<Modality, ModalityFeatures> less = new EnumMap<>(turns.get(turn));
        muted.stream()
                .filter(modality -> less.get(modality) instanceof ModalityFeatures.Present)
                .forEach(modality -> less.put(modality, new ModalityFeatures.Absent(reason)));
        List<Map<Modality, ModalityFeatures>> changed = new ArrayList<>(turns);
        changed.set(turn, less);
        return new WindowFeatures(window, changed);
    }

    /** As the network reads it. */
    DialogueInput input() {
        int[] speakers = window.speakerIndices();
        List<DialogueInput.TurnInput> read = new ArrayList<>();
        for (int t = 0; t < speakers.length; t++) {
            Map<SureModality, float[]> features = new EnumMap<>(SureModality.class);
            turns.get(t).forEach((modality, one) -> {
                if (one instanceof ModalityFeatures.Present present) {
                    features.put(SureModality.valueOf(modality.name()), present.values());
                }
            });
            read.add(new DialogueInput.TurnInput(speakers[t], features));
        }
        return new DialogueInput(read);
    }

    /** Why a modality of the turn is not there; the user is told so. */
    Map<Modality, String> missing(int turn) {
        Map<Modality, String> reasons = new EnumMap<>(Modality.class);
        turns.get(turn).forEach((modality, one) -> {
            if (one instanceof ModalityFeatures.Absent absent) {
                reasons.put(modality, absent.reason());
            }
        });
        return reasons;
    }

    /** What is to be remarked of the turn's words and voice; empty for nothing. */
    Optional<TurnNotice> notice(int turn) {
        String words = turns.get(turn).values().stream()
                .map(features -> features instanceof ModalityFeatures.Present present ? present.notice() : "")
                .filter(notice -> !notice.isEmpty())
                .collect(Collectors.joining("; "));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new TurnNotice(window.turns().get(turn).id(), words));
    }
}
