package org.turnwise.desktop.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.wording.Texts;

/** Every key the window knows, over the window until any key or click. */
public final class ShortcutOverlay {
    private static final Texts TEXTS = Texts.of(ShortcutOverlay.class);
    private static final int LINES_PER_COLUMN = 30;
    private static final double MARGIN = 16;
    private static final double SMALLEST = 0.4;

    private ShortcutOverlay() {}

    /**
     * @param groups title and commands, menus that open from a menu as groups of their own; commands without a key are left out
     * @param labels whose help is shown below the keys
     * @param close takes the overlay away
     */
    public static Node of(List<CommandMenu> groups, List<org.turnwise.session.model.Label> labels, Runnable close) {
        HBox columns = new HBox(20);
        List<Integer> lines = new ArrayList<>();
        for (CommandMenu group :
                groups.stream().flatMap(g -> g.withBelow().stream()).toList()) {
            List<Command> withKey = group.commands().stream()
                    .filter(c -> c.shortcut().isPresent())
                    .toList();
            if (withKey.isEmpty()) {
                continue;
            }
            int place = room(lines, withKey.size());
            if (place == lines.size()) {
                lines.add(0);
                columns.getChildren().add(new VBox(12));
            }
            ((VBox) columns.getChildren().get(place)).getChildren().add(group(group.words(), withKey));
            lines.set(place, lines.get(place) + withKey.size() + 2);
        }
        Label title = new Label(TEXTS.get("keys.title"));
        title.getStyleClass().add("title-4");
        Label hint = new Label(TEXTS.get("keys.hint"));
        hint.getStyleClass().add("muted");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(title, spring, hint);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox card = new VBox(10, head, columns);
        meanings(labels, columns).ifPresent(card.getChildren()::add);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane veil = new StackPane(new Group(card));
        fit(card, veil);
        veil.setId("shortcut-overlay");
        veil.setAlignment(Pos.CENTER);
        veil.getStyleClass().add("overlay-veil");
        veil.setFocusTraversable(true);
        veil.setOnMouseClicked(e -> close.run());
        veil.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.UNDEFINED && !e.getCode().isModifierKey()) {
                e.consume();
                close.run();
            }
        });
        return veil;
    }

    /** Draws the card smaller where the window is: every word can be read then, if small, and none is cut off. */
    private static void fit(Region card, Region window) {
        Scale smaller = new Scale(1, 1);
        card.getTransforms().add(smaller);
        InvalidationListener sized = o -> {
            double wide = (window.getWidth() - MARGIN) / Math.max(1, card.getWidth());
            double high = (window.getHeight() - MARGIN) / Math.max(1, card.getHeight());
            double scale = Math.max(SMALLEST, Math.min(1, Math.min(wide, high)));
            smaller.setX(scale);
            smaller.setY(scale);
        };
        List.of(window.widthProperty(), window.heightProperty(), card.widthProperty(), card.heightProperty())
                .forEach(size -> size.addListener(sized));
    }

    /** The first column that has room, or the place of another. */
    private static int room(List<Integer> lines, int wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) + wanted <= LINES_PER_COLUMN) {
                return i;
            }
        }
        return lines.size();
    }

    /** What the labels mean, as wide as the keys above; empty where no label has help. */
    private static Optional<Node> meanings(List<org.turnwise.session.model.Label> labels, Region above) {
        TextFlow flow = new TextFlow();
        for (org.turnwise.session.model.Label label : labels) {
            if (!label.help().isBlank()) {
                Text name = new Text(label.name());
                name.getStyleClass().addAll("report-words", "small", "strong");
                Text help = new Text("\u2002" + label.help() + "\u2003 ");
                help.getStyleClass().addAll("report-words", "small");
                flow.getChildren().addAll(name, help);
            }
        }
        flow.setId("label-meanings");
        flow.setPrefWidth(0);
        flow.minWidthProperty().bind(above.widthProperty());
        flow.maxWidthProperty().bind(above.widthProperty());
        return flow.getChildren().isEmpty() ? Optional.empty() : Optional.of(flow);
    }

    private static Node group(String title, List<Command> commands) {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(2);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(keys);
        int line = 0;
        for (Command command : commands) {
            Label key = new Label(command.shortcut().orElseThrow().words());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(command.text().replace("...", ""));
            words.getStyleClass().add("small");
            grid.addRow(line++, key, words);
        }
        Label heading = new Label(title);
        heading.getStyleClass().add("pane-title");
        return new VBox(4, heading, grid);
    }
}
