package org.turnwise.desktop.faces;

import javafx.beans.property.ReadOnlyObjectProperty;

/** The chosen turn's face. Confined to the FX thread. */
public interface TurnFace {
    ReadOnlyObjectProperty<FaceState> stateProperty();

    /** Begins to look for faces in the recording, where nobody did yet. */
    void lookForFaces();
}
