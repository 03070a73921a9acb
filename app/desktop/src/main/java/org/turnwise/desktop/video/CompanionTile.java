package org.turnwise.desktop.video;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.turnwise.desktop.video.Companion.View;

/** Where a further recording's picture hangs, or what is said in its place. */
final class CompanionTile extends StackPane {
    private final FrameView picture = new FrameView();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final VBox message = new VBox(4, title, detail);
    private final Companion companion;
    private final ChangeListener<View> look = (o, was, is) -> show(is);

    CompanionTile(Companions companions, int number) {
        companion = companions.allProperty().get().get(number - 1);
        setId("further-recording-" + number);
        setMinSize(0, 0);
        picture.setId("further-picture-" + number);
        title.setId("further-message-" + number);
        title.getStyleClass().add("player-message-title");
        detail.getStyleClass().add("player-message-detail");
        for (Label label : new Label[] {title, detail}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setAlignment(Pos.CENTER);
        }
        message.setAlignment(Pos.CENTER);
        message.getStyleClass().add("player-message");
        NameTag tag = new NameTag(companions, number);
        setAlignment(tag, Pos.TOP_LEFT);
        getChildren().addAll(picture, message, tag);
        InvalidationListener resized = o -> tellBounds();
        picture.widthProperty().addListener(resized);
        picture.heightProperty().addListener(resized);
        companion.viewProperty().addListener(look);
        show(companion.viewProperty().get());
    }

    /** It is no longer in the window. */
    void letGo() {
        companion.viewProperty().removeListener(look);
    }

    private void show(View view) {
        message.setVisible(view instanceof View.Message);
        if (view instanceof View.Picture shown) {
            picture.show(Optional.of(shown.frame()));
        } else if (view instanceof View.Message words) {
            picture.show(Optional.empty());
            title.setText(words.title());
            detail.setText(words.detail());
            detail.setManaged(!words.detail().isEmpty());
        }
    }

    private void tellBounds() {
        double density = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        companion.pictureBounds(
                (int) Math.ceil(picture.getWidth() * density), (int) Math.ceil(picture.getHeight() * density));
    }
}
