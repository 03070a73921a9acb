package org.turnwise.desktop.timeline;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.turnwise.desktop.timeline.geometry.Pauses;
import org.turnwise.media.decode.WaveformPeaks;

/** What the lane of the sound shows, and what of the sound edges snap to. Needs no toolkit; confined to the FX thread. */
public final class SoundLane {
    private final ObjectProperty<Optional<WaveformPeaks>> waveform = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyLongWrapper parts = new ReadOnlyLongWrapper();
    private final ObjectProperty<Pauses> pauses = new SimpleObjectProperty<>(Pauses.NONE);

    /** The sound's envelope, as far as it has been read. */
    public ObjectProperty<Optional<WaveformPeaks>> waveformProperty() {
        return waveform;
    }

    /** What stands in the place of the waveform ("No sound in this recording"); empty where it is drawn. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Counts up as more of the waveform is read. */
    public ReadOnlyLongProperty partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** More of the waveform can be drawn than before. */
    public void grew() {
        parts.set(parts.get() + 1);
    }

    /** Where sound begins and ends; none until they are found. */
    public ObjectProperty<Pauses> pausesProperty() {
        return pauses;
    }

    /** Whether there is anything to show, be it a note. */
    boolean present() {
        return waveform.get().isPresent() || !note.get().isEmpty();
    }
}
