package org.turnwise.session.model;

import java.util.List;

/** The schemes every session starts with. Colours: Okabe and Ito's set, distinguishable with colour-blind eyes. */
public final class LabelSchemes {
    /** Ekman's six and neutral, with MELD's names and order. */
    public static final LabelScheme EKMAN_7 = categories(
            "ekman-7",
            "Ekman 7 (MELD)",
            label("neutral", "neu", "#999999", 1, "No emotion is shown."),
            label("surprise", "sur", "#F0E442", 2, "Startled, astonished, pleasantly or not."),
            label("fear", "fea", "#CC79A7", 3, "Afraid, anxious, worried."),
            label("sadness", "sad", "#0072B2", 4, "Sad, hurt, disappointed."),
            label("joy", "joy", "#E69F00", 5, "Happy, amused, delighted."),
            label("disgust", "dis", "#009E73", 6, "Repelled, contemptuous."),
            label("anger", "ang", "#D55E00", 7, "Angry, annoyed, irritated."));

    /** The six classes on which IEMOCAP results are usually reported. */
    public static final LabelScheme IEMOCAP_6 = categories(
            "iemocap-6",
            "IEMOCAP 6",
            label("happy", "hap", "#E69F00", 1, "Happy, joyful."),
            label("sad", "sad", "#0072B2", 2, "Sad, hurt."),
            label("neutral", "neu", "#999999", 3, "No emotion is shown."),
            label("angry", "ang", "#D55E00", 4, "Angry."),
            label("excited", "exc", "#F0E442", 5, "Aroused and happy."),
            label("frustrated", "fru", "#CC79A7", 6, "Thwarted, impatient."));

    public static final LabelScheme SENTIMENT_3 = categories(
            "sentiment-3",
            "Sentiment 3",
            label("negative", "neg", "#D55E00", 1, "The turn conveys a negative attitude."),
            label("neutral", "neu", "#999999", 2, "Neither."),
            label("positive", "pos", "#0072B2", 3, "The turn conveys a positive attitude."));

    /** IEMOCAP's five-point attributes. */
    public static final LabelScheme VAD = new LabelScheme(
            "vad",
            "Valence, arousal, dominance",
            List.of(),
            List.of(
                    new Scale("valence", "Valence", 1, 5, 0.5, "1 very unpleasant, 5 very pleasant"),
                    new Scale("arousal", "Arousal", 1, 5, 0.5, "1 very calm, 5 very excited"),
                    new Scale("dominance", "Dominance", 1, 5, 0.5, "1 very weak, 5 very strong")));

    private LabelSchemes() {}

    public static List<LabelScheme> builtIn() {
        return List.of(EKMAN_7, IEMOCAP_6, SENTIMENT_3, VAD);
    }

    private static LabelScheme categories(String id, String name, Label... labels) {
        return new LabelScheme(id, name, List.of(labels), List.of());
    }

    private static Label label(String id, String shortName, String colour, int key, String help) {
        return new Label(id, id, shortName, colour, Integer.toString(key), help);
    }
}
