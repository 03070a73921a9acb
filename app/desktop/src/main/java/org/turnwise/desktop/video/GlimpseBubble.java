package org.turnwise.desktop.video;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.video.Glimpses.Glimpse;

/**
 * A small picture with its time, at the place that is pointed at: over the lower edge of the large one, or where the pane
 * that it lies in puts it. Of several bubbles only the one that was placed last is seen.
 */
final class GlimpseBubble extends VBox {
    private static final double HIGH = 90;

    private final FrameView picture = new FrameView();
    private final Label time = new Label();
    private double pointedAt;
    private boolean placed;

    /** @param id of the bubble; the picture's and the time's begin with it */
    GlimpseBubble(Glimpses glimpses, String id) {
        super(2);
        setId(id);
        getStyleClass().add("glimpse");
        setMouseTransparent(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        StackPane.setMargin(this, new Insets(0, 0, 4, 0));
        setAlignment(Pos.CENTER);
        picture.setId(id + "-picture");
        picture.setMinSize(GlimpseSource.WIDTH, HIGH);
        picture.setMaxSize(GlimpseSource.WIDTH, HIGH);
        time.setId(id + "-time");
        time.getStyleClass().add("glimpse-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(picture, time);
        glimpses.shownProperty().addListener((o, was, is) -> show(is));
        show(Optional.empty());
    }

    /** @param sceneX where the pointer is */
    void place(double sceneX) {
        pointedAt = sceneX;
        placed = true;
    }

    private void show(Optional<Glimpse> glimpse) {
        placed = placed && glimpse.isPresent();
        setVisible(placed);
        glimpse.filter(g -> placed).ifPresent(g -> {
            time.setText(Times.exact(g.millis()));
            picture.setVisible(g.pictured());
            picture.setManaged(g.pictured());
            picture.show(g.picture());
            put();
        });
    }

    private void put() {
        if (!(getParent() instanceof Region around)) {
            return;
        }
        applyCss();
        double middle = around.sceneToLocal(pointedAt, 0).getX();
        if (!isManaged()) {
            autosize();
        }
        double width = prefWidth(-1);
        setTranslateX(Math.round(Math.max(0, Math.min(around.getWidth() - width, middle - width / 2))));
    }
}
