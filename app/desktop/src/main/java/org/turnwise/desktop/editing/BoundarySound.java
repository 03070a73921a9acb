package org.turnwise.desktop.editing;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.session.model.TimeSpan;

/**
 * Lets a boundary that was moved be heard: a moment before it and a moment after; then the playhead stands at the
 * boundary and the picture is the one there. Silent where the sound is turned off, and where something else is being
 * played, which is not broken off. Confined to the FX thread.
 */
public final class BoundarySound {
    static final long AROUND_MILLIS = 150;
    /** A player that stopped this near the end of what was asked for has reached it. */
    private static final long REACHED_MILLIS = 120;

    private final PlaybackModel playback;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private Optional<Heard> heard = Optional.empty();

    private record Heard(long boundaryMillis, long endMillis) {}

    public BoundarySound(PlaybackModel playback) {
        this.playback = playback;
        playback.playingProperty().addListener((o, was, is) -> {
            if (!is) {
                stopped();
            }
        });
    }

    /** Whether the annotator wants to hear boundaries. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    void hear(long boundaryMillis) {
        long total = playback.durationMillisProperty().get();
        boolean busy = playback.playingProperty().get() && heard.isEmpty();
        boolean looping = playback.loopProperty().get().isPresent();
        if (!wanted.get() || playback.volumeProperty().get() <= 0 || busy || looping || boundaryMillis > total) {
            return;
        }
        TimeSpan span = new TimeSpan(
                Math.max(0, boundaryMillis - AROUND_MILLIS), Math.min(total, boundaryMillis + AROUND_MILLIS));
        heard = Optional.of(new Heard(boundaryMillis, span.endMillis()));
        playback.playSpan(span);
    }

    private void stopped() {
        Optional<Heard> over = heard;
        heard = Optional.empty();
        over.filter(h -> Math.abs(playback.positionMillisProperty().get() - h.endMillis()) <= REACHED_MILLIS)
                .ifPresent(h -> playback.seek(h.boundaryMillis()));
    }
}
