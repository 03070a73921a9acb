package org.turnwise.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.samples.make.Role;
import org.turnwise.samples.make.draw.Scene;
import org.turnwise.samples.make.voice.Sound;

/** Who speaks can be seen: that mouth opens and closes with the sound, the listener's does not. Both are measured in the decoded film. */
class MouthsTest {
    private static final int DARK = 62;

    @TempDir
    Path folder;

    /** One number a frame and mouth: how many pixels about it are as dark as an open mouth's inside. */
    private record Moment(double seconds, double loudness, double[] darkness) {}

    @Test
    void the_speakers_mouth_follows_the_sound_and_the_listeners_does_not() throws IOException {
        SampleSession sample = SampleSessions.BISCUIT;
        List<TableTurn> turns = TableTurn.of(sample);
        List<Moment> moments = moments(new DecodedFilm(sample.copyTo(folder).media()), turns);
        double speaking = 0;
        double listening = 0;
        int both = 0;
        for (TableTurn turn : turns) {
            Role speaker = Role.valueOf(turn.speaker().toUpperCase(java.util.Locale.ROOT));
            List<Moment> during = moments.stream()
                    .filter(moment -> moment.seconds() >= turn.start() && moment.seconds() <= turn.end())
                    .toList();
            double own = correlation(during, speaker);
            assertTrue(own > 0.4, () -> turn + ": " + own);
            speaking += own / turns.size();
            if (Shots.at((turn.start() + turn.end()) / 2, turns).closeUp().isEmpty()) {
                listening += Math.abs(correlation(during, speaker.other()));
                both++;
            }
        }
        double mean = speaking;
        assertTrue(mean > 0.65, () -> "mean correlation of sound and mouth: " + mean);
        double other = listening / both;
        assertTrue(other < 0.3, () -> "mean correlation of sound and the listener's mouth: " + other);
    }

    private static List<Moment> moments(DecodedFilm film, List<TableTurn> turns) throws IOException {
        Sound sound = new Sound(film.sound()[0], 48_000);
        List<Moment> moments = new ArrayList<>();
        film.watch(1, (seconds, grey) -> {
            Shots shot = Shots.at(seconds, turns);
            double[] darkness = new double[Role.values().length];
            for (Role role : shot.people()) {
                boolean near = shot.closeUp().isPresent();
                double scale = near ? 1.36 : 1;
                double x = near ? Scene.WIDTH / 2.0 : Scene.headX(role);
                double y = near ? Scene.HEIGHT * 0.475 : Scene.headY(role);
                darkness[role.ordinal()] = dark(grey, x, y + 97 * scale, 34 * scale, 34 * scale);
            }
            moments.add(new Moment(seconds, sound.level(seconds, 0.08), darkness));
        });
        return moments;
    }

    private static double dark(Mat grey, double x, double y, double halfWidth, double halfHeight) {
        int count = 0;
        try (UByteIndexer pixels = grey.createIndexer()) {
            for (int row = (int) (y - halfHeight); row < y + halfHeight; row++) {
                for (int column = (int) (x - halfWidth); column < x + halfWidth; column++) {
                    count += pixels.get(row, column) < DARK ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static double correlation(List<Moment> moments, Role role) {
        double meanSound =
                moments.stream().mapToDouble(Moment::loudness).average().orElseThrow();
        double meanMouth = moments.stream()
                .mapToDouble(moment -> moment.darkness()[role.ordinal()])
                .average()
                .orElseThrow();
        double product = 0;
        double sound = 1e-12;
        double mouth = 1e-12;
        for (Moment moment : moments) {
            double s = moment.loudness() - meanSound;
            double m = moment.darkness()[role.ordinal()] - meanMouth;
            product += s * m;
            sound += s * s;
            mouth += m * m;
        }
        return product / Math.sqrt(sound * mouth);
    }
}
