package org.turnwise.desktop.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.VoiceColumns;
import org.turnwise.analysis.audio.VoiceContours;
import org.turnwise.analysis.audio.VoiceTrack;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.SoundFile;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.MediaSource;

@ExtendWith(ApplicationExtension.class)
class VoiceLoadingTest {
    private static final MediaSource SOURCE = new MediaSource("m", "hum.wav", "sha256:hum", 1, 40_000, false, true);

    private final VoiceLanes lanes = new VoiceLanes();
    private final FxSession session = FxSession.open(
                    () -> new SessionEditor(Conversations.plain(3), new MemoryJournal()),
                    new Annotator("t", "Tester"),
                    Runnable::run)
            .join();
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final Hearing hearing = Hearing.of(AudioSets.standard(), FeatureCache.none());

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

    private void load(FxRobot robot, MediaState media) {
        robot.interact(() -> {
            session.media(media);
            new VoiceLoading(new SessionSound(session, tasks.quiet()), lanes, hearing, tasks, new FxThread());
        });
    }

    @Test
    void the_contours_of_the_whole_recording_follow_its_hum(FxRobot robot) throws Exception {
        Path hum = SoundFile.hum(folder.resolve("hum.wav"), 16_000, 40);
        load(robot, new MediaState.Found(SOURCE, hum));
        robot.interact(() -> {});
        assertFalse(lanes.present(), "hidden lanes measure nothing");
        assertTrue(tasks.running().isEmpty());
        robot.interact(() -> lanes.shownProperty().set(true));
        await(() ->
                lanes.contoursProperty().get().isPresent() && tasks.running().isEmpty());
        VoiceContours contours = lanes.contoursProperty().get().orElseThrow();
        assertEquals(4000, contours.rows());
        VoiceColumns pitch = contours.columns(VoiceTrack.PITCH, 0, 40_000, 400);
        VoiceColumns loud = contours.columns(VoiceTrack.LOUDNESS, 0, 40_000, 400);
        for (int second = 1; second < 39; second++) {
            int humming = second * 10 + 2;
            assertTrue(pitch.has(humming), "voiced at " + second + ".2 s");
            assertEquals(180, pitch.mean(humming), 20, "at " + second + ".2 s");
            assertFalse(pitch.has(humming + 6), "silent at " + second + ".8 s");
            assertTrue(loud.mean(humming) > 10 * loud.mean(humming + 6));
        }
        robot.interact(() -> lanes.shownProperty().set(false));
        assertEquals(Optional.empty(), lanes.contoursProperty().get());
    }

    @Test
    void a_recording_without_sound_or_none_at_all_is_said_in_the_lanes(FxRobot robot) throws Exception {
        robot.interact(() -> lanes.shownProperty().set(true));
        load(robot, new MediaState.Missing(SOURCE, folder.resolve("gone.wav")));
        await(() -> !lanes.noteProperty().get().isEmpty());
        assertEquals(
                "No voice to show: the recording was not found",
                lanes.noteProperty().get());
    }
}
