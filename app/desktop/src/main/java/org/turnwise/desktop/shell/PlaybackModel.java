package org.turnwise.desktop.shell;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * What the other parts of the window ask of the player. Every method returns at once (decoding happens elsewhere) and
 * does nothing where the recording has not been found. Confined to the FX thread.
 */
public interface PlaybackModel extends AutoCloseable {
    /** Where the playhead stands, in milliseconds of the recording. */
    ReadOnlyLongProperty positionMillisProperty();

    /** Length of the recording in milliseconds, 0 until it is known. */
    ReadOnlyLongProperty durationMillisProperty();

    ReadOnlyBooleanProperty playingProperty();

    /** The span played again and again, without its padding; empty for none. */
    ReadOnlyObjectProperty<Optional<TimeSpan>> loopProperty();

    /** Speed, 0.25 to 2; pitch is kept. */
    DoubleProperty rateProperty();

    /** 0 to 1. */
    DoubleProperty volumeProperty();

    void play();

    void pause();

    void togglePlay();

    void seek(long millis);

    /** Goes forwards (positive) or back by whole frames and pauses. */
    void stepFrames(int frames);

    /** Plays the turn from its start to its end, with the pre- and post-roll of the preferences, then pauses. */
    void playTurn(Turn turn);

    /** Says which turn will likely be played next, empty where none: how it begins is decoded by then. */
    void expectTurn(Optional<Turn> turn);

    /** Plays just this stretch, as far as the recording goes, then pauses; ends a loop. */
    void playSpan(TimeSpan span);

    /** Plays the span over and over, or stops doing so. */
    void loop(Optional<TimeSpan> span);

    /** J, K, L: -1 plays slower or goes back, 0 pauses, 1 plays faster. */
    void shuttle(int direction);

    @Override
    void close();
}
