package org.turnwise.samples.make.film;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.turnwise.samples.make.Emotion;
import org.turnwise.samples.make.Role;
import org.turnwise.samples.make.SpokenLine;
import org.turnwise.samples.make.draw.Expression;
import org.turnwise.samples.make.draw.Feature;
import org.turnwise.samples.make.draw.Pose;

/** One person's play, frame after frame from the first: the face follows the lines, the mouth the sound. Keeps the state of the last frame. */
final class Acting {
    private static final double ANTICIPATION_SECONDS = 0.20;
    private static final double HOLD_SECONDS = 0.45;
    private static final double SETTLING_SECONDS = 0.14;
    private static final double REACTION = 0.55;

    private final Role role;
    private final List<SpokenLine> lines;
    private final double frameSeconds;
    private final Eyes eyes;
    private final Lips lips = new Lips();
    private final double phase;
    private Expression face = Expression.of(Emotion.NEUTRAL);
    private double emphasis;
    private double listening;

    Acting(Role role, List<SpokenLine> lines, double frameSeconds, long seed) {
        this.role = role;
        this.lines = lines;
        this.frameSeconds = frameSeconds;
        Random random = new Random(seed + role.ordinal());
        this.phase = random.nextDouble() * 20;
        this.eyes = new Eyes(random);
    }

    Pose at(double seconds) {
        double share = 1 - Math.exp(-frameSeconds / SETTLING_SECONDS);
        face = face.towards(wanted(seconds), share);
        Optional<SpokenLine> own = spoken(seconds, role);
        lips.follow(own, seconds);
        emphasis += 0.16 * (lips.open() - emphasis);
        boolean other = spoken(seconds, role.other()).isPresent();
        listening += 0.2 * ((other ? 1 : 0) - listening);
        eyes.at(seconds, frameSeconds);
        double inwards = role == Role.MIA ? 1 : -1;
        double open = own.isPresent()
                ? lips.open() * (1 + 0.25 * Math.max(0, face.get(Feature.OPEN))) + 0.10 * face.get(Feature.OPEN)
                : Math.max(lips.open(), face.get(Feature.OPEN) * 0.75);
        double tremble = face.get(Feature.TREMBLE);
        return new Pose(
                face,
                Math.min(1, open),
                lips.spread(),
                eyes.closed(),
                eyes.gazeX() + 0.55 * inwards * listening,
                eyes.gazeY() + 0.25 * face.get(Feature.BOW),
                0.35 * wave(seconds, 0.23) + 0.30 * inwards * listening,
                0.25 * wave(seconds, 0.31) + 0.9 * emphasis + 0.7 * face.get(Feature.BOW),
                0.022 * wave(seconds, 0.17) + 0.065 * face.get(Feature.TILT) * inwards,
                2.5 * wave(seconds, 0.13) + 1.1 * tremble * Math.sin(seconds * 2 * Math.PI * 9),
                2.0 * wave(seconds, 0.27) - 5 * emphasis);
    }

    private Expression wanted(double seconds) {
        Expression result = Expression.of(Emotion.NEUTRAL);
        for (SpokenLine line : lines) {
            boolean begun = seconds >= line.startSeconds() - ANTICIPATION_SECONDS;
            boolean mine = line.line().role() == role;
            if (begun && mine) {
                boolean past = seconds > line.endSeconds() + HOLD_SECONDS;
                result = Expression.of(Emotion.NEUTRAL)
                        .towards(Expression.of(line.line().emotion()), past ? 0.6 : 1);
            } else if (begun && seconds > line.startSeconds() + 2 * ANTICIPATION_SECONDS) {
                result = Expression.of(Emotion.NEUTRAL)
                        .towards(Expression.of(line.line().reaction()), REACTION);
            }
        }
        return result;
    }

    private Optional<SpokenLine> spoken(double seconds, Role by) {
        return lines.stream()
                .filter(line -> line.line().role() == by)
                .filter(line -> seconds >= line.startSeconds() - 0.04 && seconds < line.endSeconds() + 0.04)
                .findFirst();
    }

    private double wave(double seconds, double hertz) {
        return 0.6 * Math.sin(2 * Math.PI * hertz * seconds + phase)
                + 0.4 * Math.sin(2 * Math.PI * hertz * 1.7 * seconds + 2.1 * phase);
    }
}
