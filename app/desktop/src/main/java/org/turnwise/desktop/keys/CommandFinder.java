package org.turnwise.desktop.keys;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.wording.Texts;

/**
 * The command palette: every command by its words, over the window. The keys stay in the search field; up and down
 * choose, Enter does it or says why it cannot be done now, Escape takes the palette away.
 */
public final class CommandFinder {
    private static final Texts TEXTS = Texts.of(CommandFinder.class);

    private static final int PAGE = 8;

    private final Entries entries;
    private final List<String> used;
    private final Consumer<Entry> done;
    private final Runnable close;
    private final Label hint = new Label();
    private final TextField search = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final StackPane veil = new StackPane();

    /**
     * @param used ids of commands used, newest first
     * @param done is told what was chosen and can be done, after the palette has gone and before it is performed
     * @param close takes the palette away
     */
    public CommandFinder(Entries entries, List<String> used, Consumer<Entry> done, Runnable close) {
        this.entries = entries;
        this.used = List.copyOf(used);
        this.done = done;
        this.close = close;
        search.setId("command-search");
        search.setPromptText(TEXTS.get("finder.prompt"));
        search.setAccessibleText(TEXTS.get("finder.search"));
        search.textProperty().addListener((o, was, is) -> find(is));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("command-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(TEXTS.get("finder.list"));
        list.setPlaceholder(new Label(TEXTS.get("finder.none")));
        list.setCellFactory(view -> new EntryCell(this::perform));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            hint.setText(TEXTS.get("finder.hint"));
            search.setAccessibleHelp(is == null ? TEXTS.get("finder.nothing") : is.inWords());
        });
        hint.setId("command-hint");
        hint.setText(TEXTS.get("finder.hint"));
        hint.getStyleClass().addAll("muted", "small");
        VBox card = new VBox(8, search, list, hint);
        card.getStyleClass().addAll("overlay-card", "command-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        veil.getChildren().add(card);
        veil.setId("command-palette");
        veil.setAlignment(Pos.TOP_CENTER);
        veil.getStyleClass().addAll("overlay-veil", "command-veil");
        veil.setOnMouseClicked(e -> {
            if (e.getTarget() == veil) {
                close.run();
            }
        });
        find("");
    }

    public Node node() {
        return veil;
    }

    /** To be called once the palette is in the window. */
    public void begin() {
        search.requestFocus();
    }

    private void find(String asked) {
        list.getItems().setAll(entries.search(asked, used));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> perform(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int to = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + by));
        list.getSelectionModel().clearAndSelect(to);
        list.scrollTo(Math.max(0, to - PAGE / 2));
    }

    private void perform(@Nullable Entry entry) {
        if (entry == null) {
            return;
        } else if (!entry.command().answers()) {
            hint.setText(TEXTS.get("finder.disabled", entry.name()));
            search.setAccessibleHelp(hint.getText());
            return;
        }
        close.run();
        if (entry.command().isEnabled()) {
            done.accept(entry);
        }
        entry.command().perform();
    }
}
