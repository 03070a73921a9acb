package org.turnwise.desktop.timeline.geometry;

import java.util.Optional;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Turn;

/** What lies under a point of the timeline. {@code millis} is always the time under it, within the session. */
public sealed interface Hit {
    long millis();

    record OnMinimap(long millis) implements Hit {}

    record OnAxis(long millis) implements Hit {}

    /** A marker's pennant on the axis. */
    record OnMarker(long millis, Marker marker) implements Hit {}

    record OnWaveform(long millis) implements Hit {}

    /** @param turn the one speaking there, of several the first */
    record OnUncertainty(long millis, Optional<Turn> turn) implements Hit {}

    /**
     * Either strip of the experts.
     *
     * @param row 0-based, in order of the modalities
     */
    record OnRouting(long millis, int row, Optional<Turn> turn) implements Hit {}

    /** The strip of pitch, loudness and voicing. */
    record OnVoice(long millis) implements Hit {}

    /** The strip of the faces' expressions. */
    record OnFaces(long millis) implements Hit {}

    /** A speaker's lane between turns. */
    record OnLane(long millis, String speaker) implements Hit {}

    record OnTurn(long millis, Turn turn) implements Hit {}

    /** The probabilities of the emotions. */
    record OnEmotions(long millis, Optional<Turn> turn) implements Hit {}

    /**
     * What annotators said.
     *
     * @param share how far down the strip, 0 to 1
     */
    record OnLabels(long millis, double share, Optional<Turn> turn) implements Hit {}

    /** @param share how far down the strip, 0 to 1 */
    record OnSpectrum(long millis, double share) implements Hit {}

    /** What was shown continuously. */
    record OnTraces(long millis) implements Hit {}

    record OnPictures(long millis) implements Hit {}

    /** An edge that can be dragged. */
    record OnEdge(long millis, Turn turn, Edge edge) implements Hit {}

    record OnNothing(long millis) implements Hit {}
}
