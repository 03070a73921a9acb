package org.turnwise.samples.make;

import org.turnwise.samples.make.voice.Sound;

/**
 * A line with its voice and its place in the film.
 *
 * @param voice without silence at its ends
 */
public record SpokenLine(Line line, Sound voice, int startMillis) {
    public int endMillis() {
        return startMillis + (int) Math.ceil(voice.seconds() * 1000);
    }

    public double startSeconds() {
        return startMillis / 1000.0;
    }

    public double endSeconds() {
        return endMillis() / 1000.0;
    }
}
