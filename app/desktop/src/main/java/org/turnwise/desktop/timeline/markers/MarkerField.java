package org.turnwise.desktop.timeline.markers;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Marker;

/**
 * A line beside a marker to type its words into: Enter keeps them, as does going elsewhere; Escape leaves them as they
 * were. Afterwards the keys go where they went before.
 */
public final class MarkerField {
    private static final Texts TEXTS = Texts.of(MarkerField.class);
    private static final double WIDTH = 260;
    private static final double HEIGHT = 28;

    private final Markers markers;
    private final TextField field = new TextField();
    private Optional<Marker> marker = Optional.empty();
    private Optional<Node> before = Optional.empty();

    public MarkerField(Markers markers) {
        this.markers = markers;
        field.setId("marker-words");
        field.setManaged(false);
        field.setVisible(false);
        field.setPromptText(TEXTS.get("field.prompt"));
        field.setAccessibleText(TEXTS.get("field.prompt"));
        field.setOnAction(e -> keep());
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                marker = Optional.empty();
                close();
                e.consume();
            }
        });
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                keep();
            }
        });
    }

    /** To be put above what it asks in. */
    public Node node() {
        return field;
    }

    /**
     * Asks what the marker is for.
     *
     * @param x where the marker is, in pixels of what the field lies in
     * @param width how wide that is
     */
    public void ask(Marker of, double x, double y, double width) {
        keep();
        before = Optional.ofNullable(field.getScene()).map(Scene::getFocusOwner);
        marker = Optional.of(of);
        field.setText(of.words());
        field.resizeRelocate(Math.max(0, Math.min(x, width - WIDTH)), y, Math.min(WIDTH, width), HEIGHT);
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    /** Gives the marker the words typed so far; nothing where none is asked for. */
    public void keep() {
        Optional<Marker> of = marker;
        marker = Optional.empty();
        of.ifPresent(m -> markers.say(m, field.getText().strip()));
        close();
    }

    private void close() {
        if (field.isVisible()) {
            boolean focused = field.isFocused();
            field.setVisible(false);
            if (focused) {
                before.ifPresent(Node::requestFocus);
            }
            markers.askedProperty().set(Optional.empty());
        }
    }
}
