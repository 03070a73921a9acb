package org.turnwise.desktop.faces;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The recording's faces as the player shows them. Confined to the FX thread. */
public interface FacesInView {
    /** Whether boxes are wanted around them. */
    BooleanProperty shownProperty();

    ReadOnlyObjectProperty<KnownFaces> knownProperty();

    /**
     * Says whose face a track is, and so of every other track of the same person.
     *
     * @param speaker id; empty for nobody who speaks
     */
    void assign(int track, Optional<String> speaker);
}
