package org.turnwise.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/** Writes what a scene shows as PNG. Drawing is the FX thread's, writing any other's. */
final class Pictures {
    private Pictures() {}

    /** The scene as it stands. */
    static WritableImage of(Scene scene) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return scene.getRoot().snapshot(parameters, null);
    }

    /** @throws UncheckedIOException with words for the user where the file cannot be written */
    static void write(WritableImage picture, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
                throw new IOException("this Java cannot write PNG");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not write " + file + ": " + failure.getMessage(), failure);
        }
    }
}
