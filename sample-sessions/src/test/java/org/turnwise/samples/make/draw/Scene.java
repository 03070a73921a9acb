package org.turnwise.samples.make.draw;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import org.turnwise.samples.make.Role;

/** The whole picture: the kitchen, Mia on the left and Jonas on the right, through a camera. */
public final class Scene {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 540;

    private static final double HEAD_SCALE = 0.97;
    private static final double CLOSE = 1.5;

    private final Map<Role, PersonPainter> people = new EnumMap<>(Role.class);

    public Scene() {
        for (Role role : Role.values()) {
            people.put(role, new PersonPainter(role));
        }
    }

    /** Where a head's middle is in the wide picture, pixels. */
    public static double headX(Role role) {
        return role == Role.MIA ? 258 : 702;
    }

    public static double headY(Role role) {
        return role == Role.MIA ? 250 : 240;
    }

    /** Both people. */
    public void paintBoth(BufferedImage picture, Map<Role, Pose> poses) {
        paint(picture, poses, new AffineTransform());
    }

    /** One person from nearer; the other is outside the picture. */
    public void paintClose(BufferedImage picture, Map<Role, Pose> poses, Role role) {
        AffineTransform camera = new AffineTransform();
        camera.translate(WIDTH / 2.0, HEIGHT * 0.47);
        camera.scale(CLOSE, CLOSE);
        camera.translate(-headX(role), -headY(role));
        paint(picture, Map.of(role, java.util.Objects.requireNonNull(poses.get(role))), camera);
    }

    private void paint(BufferedImage picture, Map<Role, Pose> poses, AffineTransform camera) {
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.transform(camera);
            Room.behind(g);
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
            Room.before(g);
        } finally {
            g.dispose();
        }
    }
}
