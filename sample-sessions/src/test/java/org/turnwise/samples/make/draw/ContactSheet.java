package org.turnwise.samples.make.draw;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.turnwise.samples.make.Emotion;
import org.turnwise.samples.make.Role;

/** A picture per emotion, silent and speaking, for whoever changes the drawing: {@code main FOLDER}. */
public final class ContactSheet {
    private ContactSheet() {}

    /** @param arguments the folder to write into */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Scene scene = new Scene();
        Dog dog = new Dog(1, 0.1, 0.4, 0.7);
        for (Emotion emotion : Emotion.values()) {
            Expression face = Expression.of(emotion);
            BufferedImage picture = new BufferedImage(Scene.WIDTH, Scene.HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
            Pose silent = pose(face, 0.75 * Math.max(0, face.get(Feature.OPEN)));
            Pose speaking = pose(face, 0.6);
            scene.paintBoth(picture, Map.of(Role.MIA, silent, Role.JONAS, speaking), dog);
            ImageIO.write(picture, "png", folder.resolve(emotion.id() + ".png").toFile());
            scene.paintClose(picture, Map.of(Role.MIA, speaking), Role.MIA);
            ImageIO.write(
                    picture, "png", folder.resolve(emotion.id() + "-mia.png").toFile());
            scene.paintClose(picture, Map.of(Role.JONAS, silent), Role.JONAS);
            ImageIO.write(
                    picture, "png", folder.resolve(emotion.id() + "-jonas.png").toFile());
        }
    }

    private static Pose pose(Expression face, double mouthOpen) {
        return new Pose(face, mouthOpen, 0, 0, 0, 0, 0, 0, 0.06 * face.get(Feature.TILT), 0, 0);
    }
}
