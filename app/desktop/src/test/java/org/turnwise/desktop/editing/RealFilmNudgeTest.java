package org.turnwise.desktop.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.timeline.SessionTimeline;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;
import org.turnwise.media.decode.FrameTimes;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TurnId;

/** Nudging with the recording that ships, decoded and played without a sound device. */
class RealFilmNudgeTest {
    private static final String FILM = "/org/turnwise/samples/biscuit/biscuit.mp4";

    @TempDir
    Path folder;

    @Test
    void a_boundary_goes_to_the_film_s_next_picture_and_is_heard_where_it_came_to_stand() throws Exception {
        Path film = folder.resolve("film.mp4");
        try (InputStream in = Objects.requireNonNull(FrameSteps.class.getResourceAsStream(FILM))) {
            Files.copy(in, film);
        }
        FrameTimes times = FrameTimes.scan(MediaProbe.probe(film), () -> false);
        OpenSession opened = OpenSession.of(Conversations.plain(4));
        MediaState.Found found =
                new MediaState.Found(new MediaSource("m", "film.mp4", "sha256:0", 1, 60_000, true, true), film);
        try (FxSession session = opened.session();
                PlayerModel playback = new PlayerModel(
                        (file, device, remark) -> FilePlayer.open(MediaProbe.probe(file), AudioOutput.none()),
                        Runnable::run,
                        opened::onFx,
                        turn -> new Roll(0, 0));
                FrameSteps steps = new FrameSteps(session, Runnable::run, opened::onFx)) {
            SessionTimeline timeline = new SessionTimeline(session, playback);
            TurnShaping shaping =
                    new TurnShaping(session, playback, timeline.model(), steps, InstantSource.system(), words -> {});
            session.media(found);
            playback.recording(found);
            opened.until(() -> steps.grid() != FrameGrid.FINE
                    && playback.durationMillisProperty().get() > 0);
            long end = session.selectedTurn().orElseThrow().span().endMillis();
            long next = IntStream.range(0, times.count())
                    .mapToLong(i -> Math.floorDiv(times.timestampMicros(i) + 999, 1000L))
                    .filter(t -> t > end)
                    .findFirst()
                    .orElseThrow();
            shaping.nudge(Edge.END, 1);
            opened.until(() -> playback.playingProperty().get());
            assertEquals(
                    next,
                    session.session()
                            .turns()
                            .find(new TurnId(1))
                            .orElseThrow()
                            .span()
                            .endMillis());
            assertNotEquals(end + 10, next, "a picture is longer than a step without pictures");
            opened.until(() -> !playback.playingProperty().get());
            assertEquals(next, playback.positionMillisProperty().get());
        }
    }
}
