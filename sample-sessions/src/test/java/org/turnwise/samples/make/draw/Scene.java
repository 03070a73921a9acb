package org.turnwise.samples.make.draw;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.turnwise.samples.make.Role;

/** The whole picture: the kitchen, Mia on the left and Jonas on the right, through a camera. */
public final class Scene {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 540;

    private static final double HEAD_SCALE = 0.97;
    private static final double CLOSE = 1.36;

    private final Map<Role, PersonPainter> people = new EnumMap<>(Role.class);
    private final Map<Role, Backdrop> behindOne = new EnumMap<>(Role.class);
    private final Backdrop behindBoth = new Backdrop(new AffineTransform(), 1.2);

    public Scene() {
        for (Role role : Role.values()) {
            people.put(role, new PersonPainter(role));
            behindOne.put(role, new Backdrop(near(role), 6));
        }
    }

    /** Where a head's middle is in the wide picture, pixels. */
    public static double headX(Role role) {
        return role == Role.MIA ? 258 : 702;
    }

    public static double headY(Role role) {
        return role == Role.MIA ? 250 : 240;
    }

    /** Both people, and Biscuit where he is to be seen. */
    public void paintBoth(BufferedImage picture, Map<Role, Pose> poses, Dog dog) {
        paint(picture, poses, dog, new AffineTransform(), behindBoth);
    }

    /** One person from nearer; the other is outside the picture. */
    public void paintClose(BufferedImage picture, Map<Role, Pose> poses, Role role) {
        Map<Role, Pose> alone = Map.of(role, Objects.requireNonNull(poses.get(role)));
        paint(picture, alone, Dog.AWAY, near(role), Objects.requireNonNull(behindOne.get(role)));
    }

    private static AffineTransform near(Role role) {
        AffineTransform camera = new AffineTransform();
        camera.translate(WIDTH / 2.0, HEIGHT * 0.475);
        camera.scale(CLOSE, CLOSE);
        camera.translate(-headX(role), -headY(role));
        return camera;
    }

    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private void paint(
            BufferedImage picture, Map<Role, Pose> poses, Dog dog, AffineTransform camera, Backdrop backdrop) {
        Graphics2D g = picture.createGraphics();
        try {
            smooth(g);
            backdrop.paint(g);
            g.transform(camera);
            for (Map.Entry<Role, PersonPainter> person : people.entrySet()) {
                Pose pose = poses.get(person.getKey());
                if (pose != null) {
                    AffineTransform before = g.getTransform();
                    g.translate(headX(person.getKey()), headY(person.getKey()));
                    g.scale(HEAD_SCALE, HEAD_SCALE);
                    person.getValue().paint(g, pose);
                    g.setTransform(before);
                }
            }
            if (dog.up() > 0) {
                double y = 572 - 128 * dog.up() - 5 * dog.bounce();
                DogPainter.paint(g, WIDTH / 2.0, y, dog.rollRadians(), dog.bounce(), dog.panting());
            }
            Room.before(g);
        } finally {
            g.dispose();
        }
    }
}
