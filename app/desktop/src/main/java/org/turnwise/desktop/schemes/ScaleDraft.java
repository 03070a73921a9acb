package org.turnwise.desktop.schemes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.turnwise.session.model.Scale;

/** One scale while its scheme is being changed; numbers are as they are typed. Confined to the FX thread. */
public final class ScaleDraft {
    private static final Pattern NUMBER = Pattern.compile("[+\\-\u2212]?\\d{1,9}([.,]\\d{1,9})?");

    private final Optional<String> id;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty lowest = new SimpleStringProperty("");
    private final StringProperty highest = new SimpleStringProperty("");
    private final StringProperty step = new SimpleStringProperty("");
    private final StringProperty help = new SimpleStringProperty("");

    private ScaleDraft(Optional<String> id) {
        this.id = id;
    }

    /** A scale that is there already keeps its id, whatever it is called from now on. */
    static ScaleDraft of(Scale scale) {
        ScaleDraft draft = new ScaleDraft(Optional.of(scale.id()));
        draft.name.set(scale.name());
        draft.lowest.set(words(scale.minimum()));
        draft.highest.set(words(scale.maximum()));
        draft.step.set(words(scale.step()));
        draft.help.set(scale.help());
        return draft;
    }

    /** As valence, arousal and dominance are: five points and what lies between two. */
    static ScaleDraft fresh() {
        ScaleDraft draft = new ScaleDraft(Optional.empty());
        draft.lowest.set("1");
        draft.highest.set("5");
        draft.step.set("0.5");
        return draft;
    }

    /** Empty for a scale that is new: its id is made of its name when it is kept. */
    public Optional<String> id() {
        return id;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty lowestProperty() {
        return lowest;
    }

    public StringProperty highestProperty() {
        return highest;
    }

    /** Between two values that can be given; 0 or empty where every value can. */
    public StringProperty stepProperty() {
        return step;
    }

    /** What the ends of the scale mean, for the annotator. */
    public StringProperty helpProperty() {
        return help;
    }

    List<StringProperty> fields() {
        return List.of(name, lowest, highest, step, help);
    }

    /** What is not a number becomes {@code NaN}, which {@link ScaleRules} find. */
    Scale withId(String given) {
        return new Scale(
                given,
                name.get().strip(),
                number(lowest.get()),
                number(highest.get()),
                step.get().isBlank() ? 0 : number(step.get()),
                help.get().strip());
    }

    private static double number(String typed) {
        String number = typed.strip();
        return NUMBER.matcher(number).matches()
                ? Double.parseDouble(number.replace(',', '.').replace('\u2212', '-'))
                : Double.NaN;
    }

    private static String words(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
