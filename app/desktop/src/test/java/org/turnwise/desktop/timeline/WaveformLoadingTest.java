package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.media.decode.WaveformPeaks;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.MediaSource;

/** Reads the film that ships with the program. */
@ExtendWith(ApplicationExtension.class)
class WaveformLoadingTest {
    private static final MediaSource SOURCE = new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true);

    private final TimelineModel model = new TimelineModel();
    private final FxSession session = FxSession.open(
                    () -> new SessionEditor(Conversations.plain(3), new MemoryJournal()),
                    new Annotator("t", "Tester"),
                    Runnable::run)
            .join();
    private final BackgroundTasks tasks = new BackgroundTasks();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        session.close();
        WaitForAsyncUtils.waitForAsyncFx(10_000, tasks::close);
    }

    private static void await(BooleanSupplier reached) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(reached::getAsBoolean)
                .get());
    }

    @Test
    void the_sound_of_a_found_recording_is_read_to_its_end_and_then_kept(FxRobot robot) throws Exception {
        Path film = SampleSessions.all().get(0).copyTo(folder).media();
        robot.interact(() -> {
            new WaveformLoading(session, model, tasks, new FxThread());
            session.media(new MediaState.Found(SOURCE, film));
        });
        await(() -> model.sound().waveformProperty().get().isPresent()
                && tasks.running().isEmpty());
        WaveformPeaks peaks = model.sound().waveformProperty().get().orElseThrow();
        assertTrue(peaks.knownMicros() > 55_000_000, () -> peaks.knownMicros() + " us read");
        assertEquals("", model.sound().noteProperty().get());
        robot.interact(() -> session.media(new MediaState.Found(SOURCE, film)));
        assertEquals(Optional.of(peaks), model.sound().waveformProperty().get());
        robot.interact(() -> session.media(new MediaState.None()));
        assertEquals(Optional.empty(), model.sound().waveformProperty().get());
    }

    @Test
    void a_file_that_is_no_recording_is_said_to_be_so_in_the_strip(FxRobot robot) throws Exception {
        Path text = Files.writeString(folder.resolve("film.mp4"), "not a film");
        robot.interact(() -> {
            new WaveformLoading(session, model, tasks, new FxThread());
            session.media(new MediaState.Found(SOURCE, text));
        });
        await(() -> tasks.running().isEmpty());
        assertTrue(
                model.sound().noteProperty().get().contains("film.mp4"),
                model.sound().noteProperty()::get);
    }
}
