package org.turnwise.analysis.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.turnwise.analysis.turn.ModalityFeatures;
import org.turnwise.analysis.turn.TextTurns;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Turn;

/** Puts together what the model is given of a window. Voices and faces must have been measured before. */
record WindowReader(TextTurns texts, AudioStage audio, FaceStage face) {
    /** Words that are not in the cache are read by the encoder. */
    WindowFeatures read(DialogueWindow window) {
        List<ModalityFeatures> words = texts.featuresOf(window.turns());
        List<Map<Modality, ModalityFeatures>> all = new ArrayList<>();
        for (int t = 0; t < words.size(); t++) {
            Turn turn = window.turns().get(t);
            Map<Modality, ModalityFeatures> one = new EnumMap<>(Modality.class);
            one.put(Modality.TEXT, words.get(t));
            one.put(Modality.AUDIO, audio.of(turn));
            one.put(Modality.VISUAL, face.of(turn));
            all.add(one);
        }
        return new WindowFeatures(window, all);
    }
}
