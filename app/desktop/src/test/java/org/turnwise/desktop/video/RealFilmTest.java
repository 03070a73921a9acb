package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** The player's view-model on the film that ships with the program, decoded for real, without a sound device. */
@ExtendWith(ApplicationExtension.class)
class RealFilmTest {
    private static final MediaSource SOURCE = new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true);

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final PlayerModel model = new PlayerModel(
            (file, device, remark) -> FilePlayer.open(MediaProbe.probe(file), AudioOutput.none()),
            background,
            new FxThread(),
            turn -> new Roll(0, 0));

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::close);
        background.shutdown();
        assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    }

    private static void await(BooleanSupplier reached) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(reached::getAsBoolean)
                .get());
    }

    @Test
    void it_opens_shows_the_picture_sought_and_stops_at_a_turn_s_end(FxRobot robot) throws Exception {
        Path film = SampleSessions.first().copyTo(folder).media();
        robot.interact(() -> {
            model.pictureBounds(320, 240);
            model.recording(new MediaState.Found(SOURCE, film));
        });
        await(() -> model.screenProperty().get() instanceof Screen.Picture
                && model.frameProperty().get().isPresent());
        assertTrue(model.durationMillisProperty().get() > 55_000);

        robot.interact(() -> model.seek(20_000));
        await(() -> model.frameProperty().get().orElseThrow().isShownAt(20_000_000));
        assertTrue(model.frameProperty().get().orElseThrow().width() <= 320);

        robot.interact(() -> model.stepFrames(1));
        await(() -> model.frameProperty().get().orElseThrow().timestampMicros() > 20_000_000);

        robot.interact(() -> model.rateProperty().set(2));
        robot.interact(() -> model.playTurn(new Turn(new TurnId(1), new TimeSpan(30_000, 30_600), "a", "")));
        await(() ->
                !model.playingProperty().get() && model.positionMillisProperty().get() >= 30_500);
        assertEquals(30_600, model.positionMillisProperty().get(), 100);
    }

    @Test
    void a_second_recording_shows_what_it_saw_at_that_moment(FxRobot robot) throws Exception {
        Path film = SampleSessions.first().copyTo(folder).media();
        Companions companions = model.companions();
        robot.interact(() -> {
            model.recording(new MediaState.Found(SOURCE, film));
            companions.show("first", List.of(new Companion.Recorded("b", "second", Optional.of(film), "", -5_000)));
        });
        await(() -> model.durationMillisProperty().get() > 0);
        robot.interact(() -> model.seek(20_000));
        await(() -> shown(companions).map(f -> f.isShownAt(25_000_000)).orElse(false));

        robot.interact(() ->
                companions.show("first", List.of(new Companion.Recorded("b", "second", Optional.of(film), "", 4_000))));
        await(() -> shown(companions).map(f -> f.isShownAt(16_000_000)).orElse(false));
        robot.interact(() -> model.stepFrames(-2));
        await(() -> {
            long at = model.positionMillisProperty().get();
            return at < 20_000 && shown(companions).orElseThrow().isShownAt((at - 4_000) * 1000);
        });
        robot.interact(() -> model.seek(3_000));
        await(() -> companions.allProperty().get().get(0).viewProperty().get() instanceof Companion.View.Message said
                && said.title().equals("This recording had not begun"));

        robot.interact(() -> companions.hear(1));
        assertEquals(1, companions.heardProperty().get());
        robot.interact(() -> companions.show(1));
        robot.interact(() -> companions.show("first", List.of()));
        assertEquals(Companions.ALL, companions.shownProperty().get(), "what is gone is not shown alone");
        assertEquals(0, companions.heardProperty().get());
    }

    private static Optional<VideoFrame> shown(Companions companions) {
        return companions.allProperty().get().get(0).viewProperty().get() instanceof Companion.View.Picture picture
                ? Optional.of(picture.frame())
                : Optional.empty();
    }
}
