package org.turnwise.desktop.timeline.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.SoundFile;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.MediaSource;

/** Follows recordings on two threads of its own; needs no toolkit. */
class RecordingLanesTest {
    private static final MediaSource SOURCE = new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true);

    private final ExecutorService screen = Executors.newSingleThreadExecutor();
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final SpectrumLane spectrum = new SpectrumLane();
    private final FilmLane film = new FilmLane();
    private final List<long[]> pauses = new ArrayList<>();
    private final FxSession session = FxSession.open(
                    () -> new SessionEditor(Conversations.plain(3), new MemoryJournal()),
                    new Annotator("t", "Tester"),
                    Runnable::run)
            .join();

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        background.shutdown();
        assertTrue(background.awaitTermination(20, TimeUnit.SECONDS));
        screen.shutdown();
        session.close();
    }

    private boolean onScreen(Callable<Boolean> what) throws Exception {
        return screen.submit(what).get();
    }

    private void until(Callable<Boolean> reached) throws Exception {
        for (int tries = 0; tries < 600 && !onScreen(reached); tries++) {
            Thread.sleep(50);
        }
        assertTrue(onScreen(reached));
    }

    private RecordingLanes follow(Path file) throws Exception {
        session.media(new MediaState.Found(SOURCE, file));
        return screen.submit(() -> new RecordingLanes(session, spectrum, film, pauses::add, background, screen))
                .get();
    }

    @Test
    void a_film_gives_pictures_frequencies_and_pauses() throws Exception {
        RecordingLanes lanes = follow(SampleSessions.all().get(0).copyTo(folder).media());
        until(() -> spectrum.present() && film.present());
        onScreen(() -> {
            spectrum.want(List.of(new SpectrumKey(6, 0)));
            film.want(List.of(0L, 8_000L));
            return true;
        });
        until(() -> spectrum.size() == 1 && film.size() == 2 && pauses.size() == 2);
        assertEquals(96, film.picture(8_000).orElseThrow().height());
        assertTrue(spectrum.darkestDb() < 0);
        long[] edges = pauses.get(1);
        assertTrue(edges.length > 20, () -> edges.length + " edges");
        onScreen(() -> {
            lanes.close();
            return true;
        });
        assertFalse(spectrum.present());
    }

    @Test
    void a_recording_without_pictures_says_so_in_the_lane() throws Exception {
        follow(SoundFile.hum(folder.resolve("hum.wav"), 16_000, 4));
        until(() -> !film.note().isEmpty() && pauses.size() == 2);
        long[] edges = pauses.get(1);
        // half a second of sound, half a second of nothing
        assertTrue(edges.length >= 7, () -> edges.length + " edges");
        assertEquals(500, edges[1], 40);
        assertEquals(1_000, edges[2], 40);
    }
}
