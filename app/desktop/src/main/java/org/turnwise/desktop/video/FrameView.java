package org.turnwise.desktop.video;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.decode.VideoFrame;

/**
 * Shows pictures in their own shape, as large as fits, with black beside or above where the shapes differ. One image is
 * kept as long as the pictures have one size; a new picture is a single bulk copy into its pixels.
 */
final class FrameView extends Region {
    private final ImageView picture = new ImageView();
    private @Nullable PixelBuffer<IntBuffer> pixels;
    private int imagesMade;

    FrameView() {
        getStyleClass().add("player-picture");
        setId("player-picture");
        setMinSize(0, 0);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        getChildren().add(picture);
    }

    void show(Optional<VideoFrame> frame) {
        if (frame.isEmpty()) {
            picture.setImage(null);
            pixels = null;
            return;
        }
        VideoFrame shown = frame.get();
        PixelBuffer<IntBuffer> buffer = pixels;
        if (buffer == null || buffer.getWidth() != shown.width() || buffer.getHeight() != shown.height()) {
            buffer = new PixelBuffer<>(
                    shown.width(),
                    shown.height(),
                    IntBuffer.allocate(shown.width() * shown.height()),
                    PixelFormat.getIntArgbPreInstance());
            pixels = buffer;
            picture.setImage(new WritableImage(buffer));
            imagesMade++;
            requestLayout();
        }
        buffer.updateBuffer(b -> {
            b.getBuffer().put(0, shown.pixels());
            return null;
        });
    }

    /** How many images were made so far; for tests that see to it that they are reused. */
    int imagesMade() {
        return imagesMade;
    }

    /** Where the picture lies in this region. */
    Rectangle2D pictureArea() {
        var bounds = picture.getBoundsInParent();
        return new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    @Override
    protected void layoutChildren() {
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
        var bounds = picture.getLayoutBounds();
        picture.relocate(
                Math.round((getWidth() - bounds.getWidth()) / 2), Math.round((getHeight() - bounds.getHeight()) / 2));
    }
}
