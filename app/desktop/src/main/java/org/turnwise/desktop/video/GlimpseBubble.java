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

/** A small picture over the lower edge of the large one, with its time, above the place that is pointed at. */
final class GlimpseBubble extends VBox {
    private static final double HIGH = 90;

    private final FrameView picture = new FrameView();
    private final Label time = new Label();
    private double pointedAt;

    GlimpseBubble(Glimpses glimpses) {
        super(2);
        setId("glimpse");
        getStyleClass().add("glimpse");
        setMouseTransparent(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        StackPane.setMargin(this, new Insets(0, 0, 4, 0));
        setAlignment(Pos.CENTER);
        picture.setId("glimpse-picture");
        picture.setMinSize(GlimpseSource.WIDTH, HIGH);
        picture.setMaxSize(GlimpseSource.WIDTH, HIGH);
        time.setId("glimpse-time");
        time.getStyleClass().add("glimpse-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(picture, time);
        glimpses.shownProperty().addListener((o, was, is) -> show(is));
        show(Optional.empty());
    }

    /** @param sceneX where the pointer is */
    void place(double sceneX) {
        pointedAt = sceneX;
    }

    private void show(Optional<Glimpse> glimpse) {
        setVisible(glimpse.isPresent());
        glimpse.ifPresent(g -> {
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
        double width = prefWidth(-1);
        setTranslateX(Math.round(Math.max(0, Math.min(around.getWidth() - width, middle - width / 2))));
    }
}
