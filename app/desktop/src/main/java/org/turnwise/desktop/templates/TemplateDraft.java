package org.turnwise.desktop.templates;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.turnwise.desktop.preferences.LabelTemplate;

/** One template while it is being changed. Confined to the FX thread. */
public final class TemplateDraft {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final ObjectProperty<Integer> surePercent = new SimpleObjectProperty<>(LabelTemplate.NOT_SAID);
    private final BooleanProperty flag = new SimpleBooleanProperty();
    private final StringProperty comment = new SimpleStringProperty("");

    TemplateDraft(LabelTemplate of) {
        name.set(of.name());
        label.set(of.label());
        second.set(of.second());
        surePercent.set(of.surePercent());
        flag.set(of.flag());
        comment.set(of.comment());
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** Id of the label, empty for none. */
    public StringProperty labelProperty() {
        return label;
    }

    public StringProperty secondProperty() {
        return second;
    }

    public ObjectProperty<Integer> surePercentProperty() {
        return surePercent;
    }

    public BooleanProperty flagProperty() {
        return flag;
    }

    public StringProperty commentProperty() {
        return comment;
    }

    LabelTemplate template() {
        return new LabelTemplate(
                name.get().strip(),
                label.get(),
                second.get(),
                surePercent.get(),
                flag.get(),
                comment.get().strip());
    }
}
