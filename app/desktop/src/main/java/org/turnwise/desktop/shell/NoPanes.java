package org.turnwise.desktop.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.wording.Texts;

/** What stands in the panes' place when all of them are hidden: how each comes back. */
final class NoPanes {
    private static final Texts TEXTS = Texts.of(NoPanes.class);

    private NoPanes() {}

    /** @param panes shows each pane */
    static Node of(List<Command> panes) {
        Label what = new Label(TEXTS.get("noPanes.what"));
        what.getStyleClass().add("strong");
        Label how = new Label(TEXTS.get("noPanes.how"));
        how.getStyleClass().add("muted");
        how.setWrapText(true);
        FlowPane buttons = new FlowPane(8, 8);
        buttons.setAlignment(Pos.CENTER);
        panes.stream().map(NoPanes::button).forEach(buttons.getChildren()::add);
        VBox box = new VBox(12, what, how, buttons);
        box.setAlignment(Pos.CENTER);
        box.setId("no-panes");
        return box;
    }

    private static Button button(Command command) {
        String keys = command.shortcut().map(s -> " (" + s.words() + ")").orElse("");
        Button button = new Button(command.text() + keys);
        button.setOnAction(e -> command.perform());
        return button;
    }
}
