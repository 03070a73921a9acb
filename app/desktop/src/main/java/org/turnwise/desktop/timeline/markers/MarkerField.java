package org.turnwise.desktop.timeline.markers;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Marker;

/** A line beside a marker to type its words into: Enter keeps them, as does going elsewhere; Escape leaves them as they were. */
public final class MarkerField {
    private static final Texts TEXTS = Texts.of(MarkerField.class);
    private static final double WIDTH = 260;

    private final Markers markers;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private Optional<Marker> marker = Optional.empty();

    public MarkerField(Markers markers) {
        this.markers = markers;
        field.setId("marker-words");
        field.setPrefWidth(WIDTH);
        field.setPromptText(TEXTS.get("field.prompt"));
        field.setAccessibleText(TEXTS.get("field.prompt"));
        field.getStyleClass().add("marker-words");
        field.setOnAction(e -> keep());
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                marker = Optional.empty();
                popup.hide();
                e.consume();
            }
        });
        popup.getContent().add(field);
        popup.setAutoHide(true);
        popup.setOnHidden(e -> keep());
    }

    /** Asks at a place of the node what the marker is for. */
    public void ask(Node over, double x, double y, Marker of) {
        keep();
        marker = Optional.of(of);
        field.setText(of.words());
        Point2D at = over.localToScreen(x, y);
        popup.show(over, at.getX(), at.getY());
        field.requestFocus();
        field.selectAll();
    }

    private void keep() {
        Optional<Marker> of = marker;
        marker = Optional.empty();
        of.ifPresent(m -> markers.say(m, field.getText().strip()));
        popup.hide();
        markers.askedProperty().set(Optional.empty());
    }
}
