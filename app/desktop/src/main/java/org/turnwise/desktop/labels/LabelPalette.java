package org.turnwise.desktop.labels;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;

/** The labels with their keys, to press or to learn from. */
public final class LabelPalette {
    private static final Texts TEXTS = Texts.of(LabelPalette.class);

    private final FlowPane labels = new FlowPane(4, 4);
    private final FlowPane templates = new FlowPane(4, 4);
    private final VBox box;
    private final FxSession session;
    private final Labelling labelling;

    public LabelPalette(FxSession session, Labelling labelling) {
        this.session = session;
        this.labelling = labelling;
        labels.getStyleClass().add("palette-labels");
        box = new VBox(5, labels, templates, new KeyHints(session).node());
        templates(List.of());
        box.getStyleClass().add("label-palette");
        session.schemeProperty().addListener((o, was, is) -> fill());
        fill();
        // of a long session that is being opened, a turn may be chosen that the annotator did not choose
        labels.setDisable(!session.ready().isDone());
        session.ready().thenRun(() -> labels.setDisable(false));
    }

    public Node node() {
        return box;
    }

    /** Puts something above the labels. */
    public void above(Node what) {
        box.getChildren().add(0, what);
    }

    /** What is given by one key with all that goes with it; takes no room where there is nothing. */
    public void templates(List<Command> commands) {
        templates.setVisible(!commands.isEmpty());
        templates.setManaged(!commands.isEmpty());
        templates.getChildren().clear();
        for (Command command : commands) {
            HBox graphic = new HBox(5);
            command.shortcut().ifPresent(key -> graphic.getChildren().add(KeyHints.cap(key.words())));
            graphic.getChildren().add(new Label(command.text()));
            graphic.setAlignment(Pos.CENTER_LEFT);
            Button button = new Button();
            button.setGraphic(graphic);
            button.setId("template-" + templates.getChildren().size());
            button.setAccessibleText(command.text());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setFocusTraversable(false);
            button.getStyleClass().add("palette-button");
            button.setDisable(session.readOnly());
            button.setOnAction(e -> command.perform());
            templates.getChildren().add(button);
        }
    }

    private void fill() {
        labels.getChildren().clear();
        LabelColours colours = new LabelColours(session.scheme());
        session.scheme().labels().forEach(label -> {
            Label key = new Label(label.key());
            key.getStyleClass().add("palette-key");
            String id = label.id();
            key.setStyle("-fx-background-color: " + LabelColours.hex(colours.human(id)) + "; -fx-text-fill: "
                    + LabelColours.hex(colours.textOn(id)) + ";");
            HBox graphic = new HBox(5, key, new Label(colours.shortName(id)));
            graphic.getStyleClass().add("palette-words");
            graphic.setAlignment(Pos.CENTER_LEFT);
            Button button = new Button();
            button.setGraphic(graphic);
            button.setId("label-" + label.id());
            button.setAccessibleText(label.name());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setFocusTraversable(false);
            button.getStyleClass().add("palette-button");
            button.setTooltip(new Tooltip(label.help().isEmpty() ? label.name() : label.name() + ": " + label.help()));
            button.setDisable(session.readOnly());
            button.setOnAction(e -> labelling.label(label.id()));
            labels.getChildren().add(button);
        });
    }
}
