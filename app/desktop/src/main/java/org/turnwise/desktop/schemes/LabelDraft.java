package org.turnwise.desktop.schemes;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.turnwise.session.model.Label;

/** One label while its scheme is being changed. Confined to the FX thread. */
public final class LabelDraft {
    private final Optional<String> id;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty shortName = new SimpleStringProperty("");
    private final StringProperty colour = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty help = new SimpleStringProperty("");

    private LabelDraft(Optional<String> id) {
        this.id = id;
    }

    /** A label that is there already keeps its id, whatever it is called from now on. */
    static LabelDraft of(Label label) {
        LabelDraft draft = new LabelDraft(Optional.of(label.id()));
        draft.name.set(label.name());
        draft.shortName.set(label.shortName());
        draft.colour.set(label.colour());
        draft.key.set(label.key());
        draft.help.set(label.help());
        return draft;
    }

    static LabelDraft fresh(String colour, String key) {
        LabelDraft draft = new LabelDraft(Optional.empty());
        draft.colour.set(colour);
        draft.key.set(key);
        return draft;
    }

    /** Empty for a label that is new: its id is made of its name when it is kept. */
    public Optional<String> id() {
        return id;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty shortNameProperty() {
        return shortName;
    }

    /** {@code #rrggbb}. */
    public StringProperty colourProperty() {
        return colour;
    }

    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty helpProperty() {
        return help;
    }

    Label withId(String given) {
        return new Label(
                given,
                name.get().strip(),
                shortName.get().strip(),
                colour.get(),
                key.get().strip(),
                help.get().strip());
    }
}
