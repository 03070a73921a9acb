package org.turnwise.desktop.preferences;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.IntegerStringConverter;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.wording.Language;
import org.turnwise.desktop.wording.Texts;

/** The preferences to look at and change; {@link #chosen} is what they come to. */
public final class PreferencesPane {
    private static final Texts TEXTS = Texts.of(PreferencesPane.class);
    private static final int STEP = WindowChoices.STEP_PERCENT;

    private final Preferences before;
    private final ComboBox<ThemeChoice> theme = new ComboBox<>();
    private final ComboBox<Integer> scale = new ComboBox<>();
    private final ComboBox<Language> language = new ComboBox<>();
    private final ComboBox<ColourSet> colours = new ComboBox<>();
    private final TextField name = new TextField();
    private final CheckBox advance = new CheckBox(TEXTS.get("label.advance"));
    private final CheckBox afterLabel = new CheckBox(TEXTS.get("play.afterLabel"));
    private final CheckBox play = new CheckBox(TEXTS.get("play.onChoice"));
    private final Label why = new Label();
    private final CheckBox predictions = new CheckBox(TEXTS.get("model.before"));
    private final Spinner<Integer> preRoll = spinner(Preferences.LONGEST_ROLL_MILLIS);
    private final Spinner<Integer> postRoll = spinner(Preferences.LONGEST_ROLL_MILLIS);
    private final Spinner<Integer> padding = spinner(PlayingChoices.LONGEST_PADDING_MILLIS);
    private final Slider volume = new Slider(0, 1, 0.8);
    private final VBox root = new VBox(14);

    public PreferencesPane(Preferences now, PlayingChoices playing, WindowChoices window, ColourSet labelColours) {
        before = now;
        for (int p = WindowChoices.SMALLEST_PERCENT; p <= WindowChoices.LARGEST_PERCENT; p += STEP) {
            scale.getItems().add(p);
        }
        scale.setConverter(new IntegerStringConverter() {
            @Override
            public String toString(Integer percent) {
                return percent == null ? "" : TEXTS.get("size.percent", percent);
            }
        });
        scale.setId("preferences-scale");
        scale.setValue(window.scalePercent());
        theme.getItems().setAll(ThemeChoice.values());
        theme.setConverter(said(ThemeChoice::words, ThemeChoice.SYSTEM));
        language.getItems().setAll(Language.values());
        language.setConverter(said(Language::words, Language.SYSTEM));
        language.setId("preferences-language");
        language.setValue(window.language());
        theme.setId("preferences-theme");
        theme.setValue(now.theme());
        colours.getItems().setAll(ColourSet.values());
        colours.setConverter(said(ColourSet::words, ColourSet.OKABE_ITO));
        colours.setId("preferences-colours");
        colours.setValue(labelColours);
        name.setId("preferences-name");
        name.setText(now.annotatorName());
        advance.setId("preferences-advance");
        advance.setSelected(now.advanceAfterLabel());
        play.setSelected(now.playOnSelect());
        afterLabel.setId("preferences-after-label");
        afterLabel.setSelected(playing.afterLabel());
        // without effect where no label leads on, or where each chosen turn is played anyway
        afterLabel.disableProperty().bind(advance.selectedProperty().not().or(play.selectedProperty()));
        why.setId("preferences-after-label-why");
        why.getStyleClass().addAll("muted", "small");
        why.managedProperty().bind(why.visibleProperty());
        why.visibleProperty().bind(afterLabel.disableProperty());
        why.textProperty()
                .bind(Bindings.when(play.selectedProperty())
                        .then(TEXTS.get("play.afterLabel.always"))
                        .otherwise(TEXTS.get("play.afterLabel.never")));
        afterLabel.accessibleHelpProperty().bind(why.textProperty());
        predictions.setSelected(now.showPredictions());
        preRoll.getValueFactory().setValue(now.preRollMillis());
        postRoll.getValueFactory().setValue(now.postRollMillis());
        padding.setId("preferences-loop-padding");
        padding.getValueFactory().setValue(playing.loopPaddingMillis());
        volume.setValue(now.volume());
        volume.setPrefWidth(220);
        for (Region box : List.of(theme, language, colours)) {
            box.setMinWidth(Region.USE_PREF_SIZE);
        }
        GridPane top = grid();
        top.addRow(0, caption(TEXTS.get("theme"), theme), theme);
        top.addRow(1, caption(TEXTS.get("size"), scale), scale);
        top.addRow(
                2, caption(TEXTS.get("language"), language), new VBox(2, language, muted(TEXTS.get("language.when"))));
        top.addRow(3, caption(TEXTS.get("name"), name), name);
        GridPane labels = grid();
        labels.addRow(0, caption(TEXTS.get("colours"), colours), colours);
        GridPane sound = grid();
        sound.addRow(0, caption(TEXTS.get("volume"), volume), volume);
        sound.addRow(1, caption(TEXTS.get("play.before"), preRoll), milliseconds(preRoll));
        sound.addRow(2, caption(TEXTS.get("play.after"), postRoll), milliseconds(postRoll));
        sound.addRow(3, caption(TEXTS.get("loop.padding"), padding), milliseconds(padding));
        root.getChildren().addAll(heading(TEXTS.get("part.window")), top, heading(TEXTS.get("part.labelling")), labels);
        root.getChildren().addAll(advance, play, new VBox(2, afterLabel, why), predictions);
        root.getChildren().addAll(heading(TEXTS.get("part.sound")), sound);
        root.setPrefWidth(540);
        root.setId("preferences-pane");
        root.getStyleClass().add("dialog-content");
    }

    public Node node() {
        return root;
    }

    /** What the fields say now; an empty name leaves the name as it was. */
    public Preferences chosen() {
        String typed = name.getText().strip();
        return new Preferences(
                theme.getValue(),
                before.annotatorId(),
                typed.isEmpty() ? before.annotatorName() : typed,
                advance.isSelected(),
                play.isSelected(),
                predictions.isSelected(),
                preRoll.getValue(),
                postRoll.getValue(),
                volume.getValue(),
                before.audioDevice(),
                before.modelPack());
    }

    /** How turns are to be heard. */
    public PlayingChoices chosenPlaying() {
        return new PlayingChoices(afterLabel.isSelected(), padding.getValue());
    }

    /** How large the window is to be drawn. */
    public int chosenScale() {
        return scale.getValue();
    }

    /** Which language the window is to speak from the next start on. */
    public Language chosenLanguage() {
        return language.getValue();
    }

    /** In which colours labels are to be shown. */
    public ColourSet chosenColours() {
        return colours.getValue();
    }

    private static Spinner<Integer> spinner(int longestMillis) {
        Spinner<Integer> spinner = new Spinner<>(0, longestMillis, 0, 50);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        return spinner;
    }

    private static Node milliseconds(Spinner<Integer> spinner) {
        HBox box = new HBox(6, spinner, new Label(TEXTS.get("milliseconds")));
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    /** Shows a choice in words; they are chosen from, never typed. */
    private static <T> StringConverter<T> said(Function<T, String> words, T otherwise) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String typed) {
                return otherwise;
            }
        };
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        return grid;
    }

    /** Says what the field is, to the eye and to a screen reader. */
    private static Label caption(String words, Node field) {
        Label label = new Label(words);
        label.setLabelFor(field);
        field.setAccessibleText(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setPrefWidth(170);
        return label;
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("pane-title");
        return label;
    }
}
