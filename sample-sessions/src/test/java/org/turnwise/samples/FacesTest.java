package org.turnwise.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.samples.make.Role;

/** The drawn faces are faces to the detectors that come with OpenCV, five times a second through the whole film. */
class FacesTest {
    private static final double ENOUGH = 0.95;
    private static final double NEAR = 60;

    @TempDir
    Path folder;

    /** Both look at the same pictures: the film is decoded once. */
    @Test
    void exactly_the_faces_that_are_in_the_picture_are_found() throws IOException {
        SampleSession sample = SampleSessions.BISCUIT;
        List<TableTurn> turns = TableTurn.of(sample);
        Map<FaceFinder, List<String>> missed = new LinkedHashMap<>();
        int[] frames = new int[1];
        try (FaceFinder first = new FaceFinder("haarcascade_frontalface_default");
                FaceFinder second = new FaceFinder("haarcascade_frontalface_alt2")) {
            missed.put(first, new ArrayList<>());
            missed.put(second, new ArrayList<>());
            new DecodedFilm(sample.copyTo(folder).media()).watch(5, (seconds, grey) -> {
                frames[0]++;
                missed.forEach((finder, wrong) -> {
                    List<FaceFinder.Box> found = finder.find(grey);
                    if (!right(found, Shots.at(seconds, turns), grey)) {
                        wrong.add(seconds + " s: " + found);
                    }
                });
            });
        }
        assertTrue(frames[0] > 300, "frames looked at: " + frames[0]);
        assertAll(missed.values().stream()
                .map(wrong -> () -> assertTrue(
                        wrong.size() <= (1 - ENOUGH) * frames[0], () -> frames[0] + " frames, not right " + wrong)));
    }

    private static boolean right(List<FaceFinder.Box> found, Shots shot, Mat grey) {
        List<Role> people = shot.people();
        return found.size() == people.size()
                && people.stream()
                        .allMatch(role -> found.stream().anyMatch(box -> shot.distance(role, box, grey) < NEAR));
    }
}
