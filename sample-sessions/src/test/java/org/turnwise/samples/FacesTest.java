package org.turnwise.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.samples.make.Role;

/** The drawn faces are faces to the detectors that come with OpenCV, five times a second through the whole film. */
class FacesTest {
    private static final double ENOUGH = 0.95;
    private static final double NEAR = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"haarcascade_frontalface_default", "haarcascade_frontalface_alt2"})
    void exactly_the_faces_that_are_in_the_picture_are_found(String cascade) throws IOException {
        SampleSession sample = SampleSessions.BISCUIT;
        List<TableTurn> turns = TableTurn.of(sample);
        List<String> missed = new ArrayList<>();
        int[] frames = new int[1];
        try (FaceFinder finder = new FaceFinder(cascade)) {
            new DecodedFilm(sample.copyTo(folder).media()).watch(5, (seconds, grey) -> {
                frames[0]++;
                List<FaceFinder.Box> found = finder.find(grey);
                if (!right(found, Shots.at(seconds, turns), grey)) {
                    missed.add(seconds + " s: " + found);
                }
            });
        }
        assertTrue(frames[0] > 300, "frames looked at: " + frames[0]);
        assertTrue(missed.size() <= (1 - ENOUGH) * frames[0], () -> frames[0] + " frames, not right " + missed);
    }

    private static boolean right(List<FaceFinder.Box> found, Shots shot, Mat grey) {
        List<Role> people = shot.people();
        return found.size() == people.size()
                && people.stream()
                        .allMatch(role -> found.stream().anyMatch(box -> shot.distance(role, box, grey) < NEAR));
    }
}
