package org.turnwise.samples.make.film;

import java.util.Optional;
import org.turnwise.samples.make.SpokenLine;
import org.turnwise.samples.make.voice.Sound;

/** The mouth of someone who speaks: open as the sound is loud, wide as it hisses. */
final class Lips {
    private static final double WINDOW_SECONDS = 0.05;

    private double open;
    private double spread;

    void follow(Optional<SpokenLine> line, double seconds) {
        double wantedOpen = 0;
        double wantedSpread = 0;
        if (line.isPresent()) {
            Sound voice = line.get().voice();
            double at = seconds - line.get().startSeconds();
            double mean = voice.level(voice.seconds() / 2, voice.seconds());
            double loud = voice.level(at, WINDOW_SECONDS) / (2.2 * Math.max(1e-4, mean));
            wantedOpen = Math.min(1, Math.pow(loud, 0.75));
            wantedSpread = Math.max(-0.7, Math.min(0.7, 6 * (voice.crossings(at, WINDOW_SECONDS) - 0.16)));
        }
        open += 0.72 * (wantedOpen - open);
        spread += 0.5 * (wantedSpread - spread);
    }

    double open() {
        return open;
    }

    double spread() {
        return spread;
    }
}
