package org.turnwise.desktop.timeline.lanes;

/** What can be shown beneath the time axis, in the order of a first start. */
public enum LaneKind {
    /** The sound's envelope. */
    SOUND(20, 40, 72),
    /** The sound's frequencies. */
    SPECTRUM(36, 64, 120),
    /** Pictures of the film. */
    PICTURES(30, 44, 72),
    /** The turns, a lane for each speaker, two at least whole; always shown, and takes what height is left. */
    SPEAKERS(64, 64, Double.MAX_VALUE),
    /** What each annotator said of the turns. */
    ANNOTATORS(28, 52, 110),
    /** How probable the model holds each emotion to be. */
    EMOTIONS(28, 44, 90),
    UNCERTAINTY(18, 30, 44),
    /** Experts' shares of each modality, one above the other. */
    ROUTING(24, 42, 60),
    /** Experts' shares of each modality, a row for each expert. */
    EXPERTS(60, 96, 150),
    /** Pitch, loudness and voicing. */
    VOICE(36, 40, 84),
    /** Expression of the face that counts. */
    FACES(22, 26, 44),
    /** Valence and arousal as annotators showed them continuously. */
    TRACES(28, 44, 90);

    /** By hand a lane is made no lower than this. */
    public static final double LOWEST = 18;

    /** By hand a lane is made no taller than this. */
    public static final double TALLEST = 2000;

    private final double least;
    private final double usual;
    private final double most;

    LaneKind(double least, double usual, double most) {
        this.least = least;
        this.usual = usual;
        this.most = most;
    }

    /** The height in pixels that it takes where height is scarce. */
    double least() {
        return least;
    }

    /** The height that it takes where there is enough. */
    double usual() {
        return usual;
    }

    /** The height that it does not grow beyond by itself. */
    double most() {
        return most;
    }

    public boolean canBeHidden() {
        return this != SPEAKERS;
    }
}
