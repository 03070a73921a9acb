package org.turnwise.desktop.labels;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.wording.Texts;

/**
 * Every key the window knows, over the window until Escape or a click beside it. What is typed looks for a key or for
 * words, and does nothing else.
 */
public final class ShortcutOverlay {
    private static final Texts TEXTS = Texts.of(ShortcutOverlay.class);
    private static final double MARGIN = 8;
    private static final double WIDEST = 1240;
    private static final double PAGE = 0.9;

    private final List<KeyGroup> groups;
    private final KeyColumns columns;
    private final TextFlow meanings = new TextFlow();
    private final Label none = new Label(TEXTS.get("keys.none"));
    private final TextField search = new TextField();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane veil = new StackPane();
    private final Runnable close;
    private boolean pressedHere;

    /**
     * @param groups title and commands, menus that open from a menu as groups of their own; commands without a key are left out
     * @param labels whose help is shown below the keys
     * @param close takes the overlay away
     */
    public ShortcutOverlay(List<CommandMenu> groups, List<org.turnwise.session.model.Label> labels, Runnable close) {
        this.close = close;
        this.groups = groups.stream()
                .flatMap(g -> g.withBelow().stream())
                .map(g -> new KeyGroup(
                        g.words(),
                        g.commands().stream()
                                .filter(c -> c.shortcut().isPresent())
                                .toList()))
                .toList();
        columns = new KeyColumns(this.groups);
        meanings(labels);
        none.setId("shortcut-none");
        none.getStyleClass().add("muted");
        none.managedProperty().bind(none.visibleProperty());
        meanings.managedProperty().bind(meanings.visibleProperty());
        VBox found = new VBox(12, none, columns, meanings);
        found.setPadding(new Insets(0, 10, 0, 0));
        scroll.setContent(found);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "shortcut-scroll");
        VBox card = new VBox(10, head(), scroll);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(WIDEST, Region.USE_PREF_SIZE);
        card.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        veil.getChildren().add(card);
        veil.setPadding(new Insets(MARGIN));
        veil.setId("shortcut-overlay");
        veil.setAlignment(Pos.CENTER);
        veil.getStyleClass().add("overlay-veil");
        veil.setOnMouseClicked(e -> {
            if (e.getTarget() == veil) {
                close.run();
            }
        });
        veil.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        veil.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        veil.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
        find("");
    }

    public Node node() {
        return veil;
    }

    /** To be called once the overlay is in the window: what is typed from now on is looked for. */
    public void begin() {
        search.requestFocus();
    }

    private HBox head() {
        Label title = new Label(TEXTS.get("keys.title"));
        title.getStyleClass().add("title-4");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = new Label(TEXTS.get("keys.hint"));
        hint.getStyleClass().add("muted");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        search.setId("shortcut-search");
        search.setPromptText(TEXTS.get("keys.prompt"));
        search.setAccessibleText(TEXTS.get("keys.search"));
        search.textProperty().addListener((o, was, is) -> find(is));
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox head = new HBox(14, title, search, hint);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private void pressed(KeyEvent event) {
        pressedHere = true;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
            return;
        }
        double page = PAGE * scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        double by =
                switch (event.getCode()) {
                    case PAGE_DOWN -> page;
                    case PAGE_UP -> -page;
                    case DOWN -> page / 4;
                    case UP -> -page / 4;
                    default -> 0;
                };
        if (by != 0) {
            event.consume();
            scroll.setVvalue(Math.max(0, Math.min(1, scroll.getVvalue() + (hidden > 0 ? by / hidden : 0))));
        }
    }

    /** The key that opened this was pressed elsewhere: what it types is not looked for. */
    private void typed(KeyEvent event) {
        if (!pressedHere) {
            event.consume();
        }
    }

    /** One letter is a key first, and only where there is none a part of words. */
    private void find(String typed) {
        String asked = typed.strip().toLowerCase(Locale.ROOT);
        if (asked.length() == 1 && groups.stream().anyMatch(g -> g.hasKey(asked))) {
            groups.forEach(g -> g.showKey(asked));
        } else {
            groups.forEach(g -> g.showWords(asked));
        }
        columns.place();
        none.setVisible(groups.stream().allMatch(g -> g.size() == 0));
        meanings.setVisible(asked.isEmpty() && !meanings.getChildren().isEmpty());
        scroll.setVvalue(0);
    }

    private void meanings(List<org.turnwise.session.model.Label> labels) {
        for (org.turnwise.session.model.Label label : labels) {
            if (!label.help().isBlank()) {
                Text name = new Text(label.name());
                name.getStyleClass().addAll("report-words", "small", "strong");
                Text help = new Text("\u2002" + label.help() + "\u2003 ");
                help.getStyleClass().addAll("report-words", "small");
                meanings.getChildren().addAll(name, help);
            }
        }
        meanings.setId("label-meanings");
    }
}
