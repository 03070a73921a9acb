package org.turnwise.samples.make.film;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.samples.make.Role;
import org.turnwise.samples.make.Shot;
import org.turnwise.samples.make.SpokenLine;
import org.turnwise.samples.make.draw.Pose;
import org.turnwise.samples.make.draw.Scene;

/** The pictures of the film in order. Call {@link #next} once a frame; the same lines and seed give the same pictures. */
public final class Film {
    public static final int FRAMES_PER_SECOND = 25;

    private static final double CUT_BEFORE_SECONDS = 0.12;

    private final List<SpokenLine> lines;
    private final Scene scene = new Scene();
    private final DogActing dog;
    private final Map<Role, Acting> actors = new EnumMap<>(Role.class);
    private int frame;

    public Film(List<SpokenLine> lines, long seed) {
        this.lines = List.copyOf(lines);
        this.dog = new DogActing(this.lines);
        for (Role role : Role.values()) {
            actors.put(role, new Acting(role, this.lines, 1.0 / FRAMES_PER_SECOND, seed));
        }
    }

    /** The next picture: painted over the given one. */
    public void next(BufferedImage picture) {
        double seconds = frame++ / (double) FRAMES_PER_SECOND;
        Map<Role, Pose> poses = new EnumMap<>(Role.class);
        actors.forEach((role, acting) -> poses.put(role, acting.at(seconds)));
        Optional<Role> close = closeUp(seconds);
        if (close.isPresent()) {
            scene.paintClose(picture, poses, close.get());
        } else {
            scene.paintBoth(picture, poses, dog.at(seconds));
        }
    }

    /** Who alone is in the picture at a moment; empty where both are. */
    public Optional<Role> closeUp(double seconds) {
        Optional<Role> close = Optional.empty();
        for (SpokenLine line : lines) {
            if (seconds >= line.startSeconds() - CUT_BEFORE_SECONDS) {
                close = line.line().shot() == Shot.SPEAKER
                        ? Optional.of(line.line().role())
                        : Optional.empty();
            }
        }
        return close;
    }
}
