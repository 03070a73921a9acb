package org.turnwise.samples.make.film;

import java.util.List;
import org.turnwise.samples.make.Emotion;
import org.turnwise.samples.make.SpokenLine;
import org.turnwise.samples.make.draw.Dog;

/** Biscuit comes up behind the table when he is found, pants, tilts his head and jumps a little when his name or a pizza is mentioned. */
final class DogActing {
    private static final double RISE_SECONDS = 0.7;

    private final List<SpokenLine> lines;
    private final double foundSeconds;

    DogActing(List<SpokenLine> lines) {
        this.lines = lines;
        this.foundSeconds = lines.stream()
                .filter(line -> line.line().text().contains("It's Biscuit"))
                .mapToDouble(SpokenLine::startSeconds)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    Dog at(double seconds) {
        double since = seconds - foundSeconds;
        if (since <= 0) {
            return Dog.AWAY;
        }
        double share = Math.min(1, since / RISE_SECONDS);
        double up = share * share * (3 - 2 * share);
        double joy = lines.stream()
                        .anyMatch(line -> seconds > line.startSeconds()
                                && seconds < line.endSeconds() + 0.3
                                && line.line().emotion() == Emotion.JOY)
                ? 1
                : 0.15;
        return new Dog(
                up,
                0.13 * Math.sin(2 * Math.PI * 0.21 * seconds),
                joy * Math.pow(Math.sin(2 * Math.PI * 0.9 * seconds), 2),
                0.35 + 0.3 * Math.sin(2 * Math.PI * 2.1 * seconds));
    }
}
