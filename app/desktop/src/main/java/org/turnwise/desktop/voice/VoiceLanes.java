package org.turnwise.desktop.voice;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.turnwise.analysis.audio.VoiceContours;

/** What the lanes of the voice show. Needs no toolkit; confined to the FX thread. */
public final class VoiceLanes {
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<VoiceContours>> contours = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyLongWrapper parts = new ReadOnlyLongWrapper();

    /** Whether the annotator wants to see them. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Pitch, loudness and voicing as far as they are measured. */
    public ObjectProperty<Optional<VoiceContours>> contoursProperty() {
        return contours;
    }

    /** What stands in the lanes' place ("This recording has no sound"); empty where they are drawn. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Counts up as more is measured. */
    public ReadOnlyLongProperty partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** More can be drawn than before. */
    public void grew() {
        parts.set(parts.get() + 1);
    }

    /** Whether there is anything to show, be it a note. */
    public boolean present() {
        return shown.get() && (contours.get().isPresent() || !note.get().isEmpty());
    }
}
