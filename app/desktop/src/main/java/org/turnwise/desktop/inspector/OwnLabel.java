package org.turnwise.desktop.inspector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelChip;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.TurnId;

/** What the annotator says of the turn: label, second label, how sure, flag, comment. */
final class OwnLabel {
    private static final Texts TEXTS = Texts.of(OwnLabel.class);
    private static final List<OptionalDouble> SURENESS =
            List.of(OptionalDouble.empty(), OptionalDouble.of(0.25), OptionalDouble.of(0.5), OptionalDouble.of(1.0));
    private static final List<String> SURENESS_WORDS = List.of(
            TEXTS.get("own.notSaid"), TEXTS.get("own.guessing"), TEXTS.get("own.fairly"), TEXTS.get("own.certain"));

    private final FxSession session;
    private final Labelling labelling;
    private final LabelChip chip = new LabelChip();
    private final Label none = new Label(TEXTS.get("own.none"));
    private final Label gold = new Label();
    private final ToggleButton flag = new ToggleButton();
    private final ComboBox<Optional<String>> second = new ComboBox<>();
    private final ComboBox<OptionalDouble> sure = new ComboBox<>();
    private final TextArea comment = new TextArea();
    private final VBox box = new MeasuredBox(6);
    private final VBox details = new MeasuredBox(6);
    private Optional<TurnId> turn = Optional.empty();
    private Optional<LabelScheme> offered = Optional.empty();
    private String kept = "";
    private boolean filling;

    OwnLabel(FxSession session, Labelling labelling) {
        this.session = session;
        this.labelling = labelling;
        Label you = new Label(TEXTS.get("own.you"));
        you.getStyleClass().add("row-name");
        none.getStyleClass().add("muted");
        gold.getStyleClass().addAll("muted", "small");
        none.setMinWidth(Region.USE_PREF_SIZE);
        gold.setMinWidth(Region.USE_PREF_SIZE);
        flag.setGraphic(new FontIcon(MaterialDesignF.FLAG_OUTLINE));
        flag.setId("flag-button");
        flag.getStyleClass().add("quiet-button");
        flag.setAccessibleText(TEXTS.get("own.flag"));
        flag.setTooltip(new Tooltip(TEXTS.get("own.flagHelp")));
        flag.setOnAction(e -> labelling.toggleFlag());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox first = new HBox(8, you, chip, none, gold, spring, flag);
        first.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.getChildren().add(first);
        box.getStyleClass().add("inspector-section");
        details.getChildren().addAll(choices(), comment());
    }

    /** Second label, how sure, comment: what is given more rarely. */
    Node details() {
        return details;
    }

    /** What the details say, in a line. */
    String gist() {
        String words = comment.getText().strip().replace('\n', ' ');
        return Stream.of(
                        second.getValue() == null
                                ? ""
                                : second.getValue()
                                        .map(id -> TEXTS.get("own.also", new LabelColours(session.scheme()).name(id)))
                                        .orElse(""),
                        sure.getValue() == null || sure.getValue().isEmpty()
                                ? ""
                                : SURENESS_WORDS.get(Math.max(0, SURENESS.indexOf(sure.getValue()))),
                        words)
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    Node node() {
        return box;
    }

    void focusComment() {
        comment.requestFocus();
    }

    void show(TurnRow row) {
        saveComment();
        filling = true;
        try {
            LabelColours colours = new LabelColours(session.scheme());
            Optional<Annotation> mine = row.annotation();
            chip.human(row.humanLabel(), colours, LabelChip.Words.FULL);
            chip.setManaged(row.humanLabel().isPresent());
            none.setVisible(row.humanLabel().isEmpty());
            none.setManaged(row.humanLabel().isEmpty());
            // Seen before the own label is given, it would decide it.
            gold.setText(row.gold()
                    .filter(g -> row.humanLabel().isPresent())
                    .map(g -> TEXTS.get("own.gold", colours.name(g.label())))
                    .orElse(""));
            flag.setSelected(row.flagged());
            ((FontIcon) flag.getGraphic())
                    .setIconCode(row.flagged() ? MaterialDesignF.FLAG : MaterialDesignF.FLAG_OUTLINE);
            offerSecond();
            second.setValue(mine.flatMap(Annotation::secondary));
            sure.setValue(mine.map(Annotation::confidence).orElse(OptionalDouble.empty()));
            String words = mine.map(Annotation::comment).orElse("");
            if (!turn.equals(Optional.of(row.id())) || !comment.isFocused()) {
                if (!words.equals(comment.getText())) {
                    comment.setText(words);
                }
                kept = words.strip();
            }
            turn = Optional.of(row.id());
            // What is read only stays readable: only what changes something is greyed.
            flag.setDisable(session.readOnly());
            second.setDisable(session.readOnly());
            sure.setDisable(session.readOnly());
            comment.setEditable(!session.readOnly());
        } finally {
            filling = false;
        }
    }

    private Node choices() {
        second.setConverter(words(
                l -> l.map(id -> new LabelColours(session.scheme()).name(id)).orElse(TEXTS.get("own.noSecond"))));
        second.setId("second-label");
        second.setAccessibleText(TEXTS.get("own.second"));
        second.setTooltip(new Tooltip(TEXTS.get("own.secondHelp")));
        second.setOnAction(e -> {
            if (!filling && second.getValue() != null) {
                labelling.secondary(second.getValue());
            }
        });
        sure.getItems().setAll(SURENESS);
        sure.setId("own-confidence");
        sure.setAccessibleText(TEXTS.get("own.sure"));
        sure.setConverter(words(c -> SURENESS_WORDS.get(Math.max(0, SURENESS.indexOf(c)))));
        sure.setTooltip(new Tooltip(TEXTS.get("own.sureHelp")));
        sure.setOnAction(e -> {
            if (!filling && sure.getValue() != null) {
                labelling.confidence(sure.getValue());
            }
        });
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        grid.addRow(0, caption(TEXTS.get("own.alsoRow"), second), second);
        grid.addRow(1, caption(TEXTS.get("own.sureRow"), sure), sure);
        for (ComboBox<?> combo : List.of(second, sure)) {
            combo.setMaxWidth(Double.MAX_VALUE);
            combo.setMinWidth(80);
            combo.getStyleClass().add("small-combo");
            GridPane.setHgrow(combo, Priority.ALWAYS);
        }
        return grid;
    }

    private static Label caption(String words, Node control) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Node comment() {
        comment.setId("comment");
        comment.setAccessibleText(TEXTS.get("own.comment"));
        comment.setPromptText(TEXTS.get("own.commentPrompt"));
        comment.setPrefRowCount(2);
        comment.setWrapText(true);
        comment.setMinHeight(52);
        comment.setPrefHeight(52);
        comment.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                saveComment();
            }
        });
        comment.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean done = e.getCode() == KeyCode.ESCAPE || (e.getCode() == KeyCode.ENTER && e.isShortcutDown());
            if (done) {
                e.consume();
                saveComment();
                box.getScene().getRoot().requestFocus();
            } else if (e.getCode() == KeyCode.TAB && !e.isShortcutDown()) {
                e.consume();
                (e.isShiftDown() ? sure : flag).requestFocus();
            }
        });
        return comment;
    }

    /** Makes an edit of what was typed, if it is new. */
    void saveComment() {
        String typed = comment.getText().strip();
        if (!filling && !typed.equals(kept)) {
            kept = typed;
            turn.ifPresent(id -> labelling.comment(id, typed));
        }
    }

    /** The choices are set once per scheme: each setting makes the list's cells anew. */
    private void offerSecond() {
        Optional<LabelScheme> scheme = Optional.of(session.scheme());
        if (!offered.equals(scheme)) {
            offered = scheme;
            second.getItems()
                    .setAll(Stream.concat(
                                    Stream.of(Optional.<String>empty()),
                                    session.scheme().labels().stream().map(l -> Optional.of(l.id())))
                            .toList());
        }
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
