package org.turnwise.desktop.keys;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.wording.Texts;

/** A table of commands and their keys: Enter on a line, then the new key. */
public final class KeyEditor {
    private static final Texts TEXTS = Texts.of(KeyEditor.class);

    private final KeyEditing editing;
    private final TextField search = new TextField();
    private final TableView<Entry> table = new TableView<>();
    private final Label words = new Label(TEXTS.get("editor.help"));
    private final VBox root = new VBox(8);
    private Optional<Entry> waiting = Optional.empty();

    public KeyEditor(KeyEditing editing) {
        this.editing = editing;
        search.setId("keys-search");
        search.setPromptText(TEXTS.get("editor.search"));
        search.setAccessibleText(TEXTS.get("editor.search"));
        search.textProperty().addListener((o, was, is) -> find(is));
        table.setPlaceholder(new Label(TEXTS.get("editor.nothing")));
        table.setId("keys-table");
        table.setAccessibleText(TEXTS.get("editor.table"));
        table.getItems().setAll(editing.commands());
        table.getColumns().add(column(TEXTS.get("editor.command"), 250, Entry::name));
        table.getColumns().add(column(TEXTS.get("editor.menu"), 90, Entry::place));
        table.getColumns().add(column(TEXTS.get("editor.key"), 130, editing::words));
        table.getColumns().add(column("", 90, e -> editing.changed(e) ? TEXTS.get("editor.changed") : ""));
        table.getSelectionModel().selectFirst();
        table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> giveUp(is));
        table.setPrefSize(600, 380);
        table.setMinHeight(150);
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                ask();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        words.setId("keys-words");
        words.setWrapText(true);
        words.setMinHeight(40);
        words.setMaxWidth(600);
        words.setAlignment(Pos.TOP_LEFT);
        HBox buttons = new HBox(
                8,
                button(TEXTS.get("editor.change"), "keys-change", this::ask),
                button(TEXTS.get("editor.none"), "keys-none", () -> chosen().ifPresent(e -> {
                    editing.take(e);
                    say(TEXTS.get("editor.taken", e.name()));
                })),
                button(TEXTS.get("editor.reset"), "keys-reset", () -> chosen().ifPresent(
                                e -> say(editing.reset(e).orElse(TEXTS.get("editor.shipped", e.name()))))),
                button(TEXTS.get("editor.resetAll"), "keys-reset-all", () -> {
                    editing.resetAll();
                    say(TEXTS.get("editor.allShipped"));
                }));
        Label labels = new Label(TEXTS.get("editor.labels"));
        labels.getStyleClass().addAll("muted", "small");
        root.getChildren().addAll(search, table, buttons, words, labels);
        root.getStyleClass().add("dialog-content");
        root.setId("keys-pane");
    }

    /** Gives the keys to the search: what is typed finds a command, Down or Enter goes to it. */
    public void focus() {
        search.requestFocus();
    }

    private void goToFound() {
        table.requestFocus();
        table.getSelectionModel().selectFirst();
        table.getFocusModel().focus(0);
    }

    public Node node() {
        return root;
    }

    private void find(String what) {
        table.getItems().setAll(editing.found(what));
        table.getSelectionModel().selectFirst();
    }

    /** From the search to what was found, and back; Escape gives up the search before the window. */
    private void searched(KeyEvent event) {
        boolean there = event.getTarget() == search;
        if (there && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER)) {
            event.consume();
            goToFound();
        } else if (there
                && event.getCode() == KeyCode.ESCAPE
                && !search.getText().isEmpty()) {
            event.consume();
            search.clear();
        } else if (!there && event.isShortcutDown() && event.getCode() == KeyCode.F) {
            event.consume();
            search.requestFocus();
            search.selectAll();
        }
    }

    private boolean isTable(EventTarget target) {
        for (Node n = target instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (n == table) {
                return true;
            }
        }
        return false;
    }

    private void ask() {
        waiting = chosen();
        waiting.ifPresent(e -> {
            say(TEXTS.get("editor.press", e.name()));
            table.requestFocus();
        });
    }

    /** A key pressed now is not for the command that was left. */
    private void giveUp(@Nullable Entry now) {
        if (waiting.isPresent() && !waiting.get().equals(now)) {
            waiting = Optional.empty();
            say(TEXTS.get("editor.help"));
        }
    }

    private void pressed(KeyEvent event) {
        if (waiting.isEmpty()) {
            if (event.getCode() == KeyCode.ENTER && isTable(event.getTarget())) {
                event.consume();
                ask();
                return;
            }
            searched(event);
            return;
        }
        event.consume();
        Entry entry = waiting.get();
        if (event.getCode() == KeyCode.ESCAPE) {
            waiting = Optional.empty();
            say(TEXTS.get("editor.help"));
            return;
        }
        Shortcut.pressed(event).ifPresent(key -> {
            Optional<String> refused = editing.give(entry, key);
            waiting = refused.isPresent() ? Optional.of(entry) : Optional.empty();
            say(refused.orElse(TEXTS.get("editor.given", entry.name(), key.words())));
        });
    }

    private Optional<Entry> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void say(String what) {
        words.setText(what);
        table.setAccessibleHelp(what);
        table.refresh();
    }

    private static TableColumn<Entry, String> column(String title, double width, Function<Entry, String> value) {
        TableColumn<Entry, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private static Button button(String words, String id, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(e -> action.run());
        return button;
    }
}
