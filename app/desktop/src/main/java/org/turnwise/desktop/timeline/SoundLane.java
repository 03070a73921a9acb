package org.turnwise.desktop.timeline;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.desktop.shell.GrowingLane;
import org.turnwise.desktop.timeline.geometry.Pauses;
import org.turnwise.media.decode.WaveformPeaks;

/** What the lane of the sound shows, and what of the sound edges snap to. Needs no toolkit; confined to the FX thread. */
public final class SoundLane extends GrowingLane<WaveformPeaks> {
    private final ObjectProperty<Pauses> pauses = new SimpleObjectProperty<>(Pauses.NONE);

    /** The sound's envelope, as far as it has been read. */
    public ObjectProperty<Optional<WaveformPeaks>> waveformProperty() {
        return contentProperty();
    }

    /** Where sound begins and ends; none until they are found. */
    public ObjectProperty<Pauses> pausesProperty() {
        return pauses;
    }

    /** Whether there is anything to show, be it a note. */
    boolean present() {
        return filled();
    }
}
