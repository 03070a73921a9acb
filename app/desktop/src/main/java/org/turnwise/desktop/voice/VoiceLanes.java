package org.turnwise.desktop.voice;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.turnwise.analysis.audio.VoiceContours;
import org.turnwise.desktop.shell.GrowingLane;

/** What the lanes of the voice show. Needs no toolkit; confined to the FX thread. */
public final class VoiceLanes extends GrowingLane<VoiceContours> {
    private final BooleanProperty shown = new SimpleBooleanProperty();

    /** Whether the annotator wants to see them. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Pitch, loudness and voicing as far as they are measured. */
    public ObjectProperty<Optional<VoiceContours>> contoursProperty() {
        return contentProperty();
    }

    /** Whether there is anything to show, be it a note. */
    public boolean present() {
        return shown.get() && filled();
    }
}
