package org.turnwise.desktop.inspector;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.turnwise.desktop.editing.TurnEditing;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TurnId;

/** The words of the turn, and in their place, while they are edited, a field. */
final class TurnWords {
    private static final Texts TEXTS = Texts.of(TurnWords.class);

    private final TurnEditing editing;
    private final Label words = new Label();
    private final TextArea field = new TextArea();
    private final StackPane place = new StackPane(words);
    private Optional<TurnRow> shown = Optional.empty();
    private Optional<TurnId> edited = Optional.empty();

    TurnWords(TurnEditing editing) {
        this.editing = editing;
        words.setId("inspector-text");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add("inspector-words");
        place.setMinHeight(Region.USE_PREF_SIZE);
        field.setId("words-field");
        field.setWrapText(true);
        field.setPrefRowCount(4);
        field.setAccessibleText(TEXTS.get("words.field"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                keep();
            }
        });
    }

    Node node() {
        return place;
    }

    /** Shows the turn's words; words of another turn still being typed are kept. */
    void show(TurnRow row) {
        if (!edited.equals(Optional.of(row.id()))) {
            keep();
        }
        shown = Optional.of(row);
        words.setText(
                row.turn().text().isEmpty()
                        ? TEXTS.get("words.none")
                        : row.turn().text());
    }

    /** Puts a field with the cursor in the place of the words. */
    void edit() {
        shown.ifPresent(row -> {
            edited = Optional.of(row.id());
            field.setText(row.turn().text());
            place.getChildren().setAll(field);
            field.requestFocus();
            field.end();
        });
    }

    /** Makes an edit of what was typed, and shows the words again; nothing where none are edited. */
    void keep() {
        Optional<TurnId> turn = edited;
        leave();
        turn.ifPresent(id -> editing.words(id, field.getText()));
    }

    private void leave() {
        edited = Optional.empty();
        if (words.getParent() == null) {
            place.getChildren().setAll(words);
        }
    }

    private void pressed(KeyEvent event) {
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape || event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            event.consume();
            var root = place.getScene().getRoot();
            if (escape) {
                leave();
            } else {
                keep();
            }
            root.requestFocus();
        }
    }
}
