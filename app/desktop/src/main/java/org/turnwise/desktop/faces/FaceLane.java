package org.turnwise.desktop.faces;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.turnwise.desktop.theme.ColourSet;

/** What the lane of expressions shows. Needs no toolkit; confined to the FX thread. */
public final class FaceLane {
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<FrontFaces> front = new SimpleObjectProperty<>(FrontFaces.NONE);
    private final ObjectProperty<ColourSet> colours = new SimpleObjectProperty<>(ColourSet.OKABE_ITO);
    private final StringProperty note = new SimpleStringProperty("");

    /** Whether the annotator wants to see it. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The face that counts at each moment. */
    public ObjectProperty<FrontFaces> frontProperty() {
        return front;
    }

    /** From which colours those of expressions are taken. */
    public ObjectProperty<ColourSet> coloursProperty() {
        return colours;
    }

    /** What stands in the lane's place ("This recording has no picture"); empty where faces are drawn. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Whether there is anything to show, be it a note. */
    public boolean present() {
        return shown.get() && (!front.get().all().isEmpty() || !note.get().isEmpty());
    }
}
