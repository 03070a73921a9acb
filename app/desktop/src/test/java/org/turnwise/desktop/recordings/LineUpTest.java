package org.turnwise.desktop.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.recordings.FurtherRecordings.Further;
import org.turnwise.desktop.recordings.LineUp.Outcome;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.video.Companion.Recorded;
import org.turnwise.desktop.video.FakePlayer;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;
import org.turnwise.media.alignment.Alignment;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.model.MediaSource;

/** Lining up without a toolkit: what is set, what is only offered, and what is undone in one step. */
class LineUpTest {
    @TempDir
    Path folder;

    private final FakePlayer film = FakePlayer.film(Path.of("first.mp4"));
    private final PlayerModel player =
            new PlayerModel((file, device, remark) -> film, Runnable::run, Runnable::run, turn -> new Roll(0, 0));
    private final Deque<CompletableFuture<Alignment>> asked = new ArrayDeque<>();
    private OpenSession open;
    private LineUp lineUp;

    @BeforeEach
    void open() throws Exception {
        open = OpenSession.of(Conversations.plain(3));
        MediaSource first = source("first");
        MediaSource other = source("other");
        open.session().submit(new AddMedia(first, 0));
        open.session().submit(new AddMedia(other, 1));
        open.settle();
        Path recording = SampleSessions.first().copyTo(folder).media();
        player.recording(new MediaState.Found(first, Path.of("first.mp4")));
        player.companions()
                .show("first.mp4", List.of(new Recorded("other", "other.mp4", Optional.of(recording), "", 0)));
        lineUp = new LineUp(
                open.session(),
                player,
                (title, work) -> {
                    CompletableFuture<Alignment> result = new CompletableFuture<>();
                    asked.add(result);
                    return result;
                },
                Runnable::run);
        lineUp.choose(new Further(other, new MediaState.Found(other, recording)));
    }

    @AfterEach
    void close() {
        player.close();
        open.session().close();
    }

    private static MediaSource source(String id) {
        return new MediaSource(id, id + ".mp4", "sha256:" + id, 1, 60_000, true, true);
    }

    private long kept() {
        return open.session().session().media().get(1).offsetMillis();
    }

    private Outcome.Said answer(Alignment found) throws Exception {
        lineUp.findBySound();
        assertInstanceOf(Outcome.Looking.class, lineUp.outcomeProperty().get());
        asked.remove().complete(found);
        open.settle();
        return assertInstanceOf(Outcome.Said.class, lineUp.outcomeProperty().get());
    }

    @Test
    void small_steps_in_a_row_are_one_step_to_undo() throws Exception {
        lineUp.shiftBy(10);
        open.settle();
        lineUp.shiftBy(10);
        lineUp.shiftBy(10);
        lineUp.shiftByPictures(1);
        open.settle();
        long picture = kept() - 30;
        assertTrue(picture >= 33 && picture <= 42, picture + " ms for a picture");
        assertEquals(kept(), lineUp.offsetProperty().get());
        while (kept() != 0) {
            open.await(open.session().undo().toCompletableFuture());
        }
        lineUp.follow();
        assertEquals(0, lineUp.offsetProperty().get());
        lineUp.shiftTo(500);
        open.settle();
        lineUp.shiftTo(510);
        open.settle();
        open.await(open.session().undo().toCompletableFuture());
        assertEquals(0, kept(), "both at once");
    }

    @Test
    void a_clear_match_is_set_and_an_unclear_one_only_offered() throws Exception {
        assertTrue(answer(new Alignment.Unmatched()).words().startsWith("No place was found"));
        assertEquals(0, kept());

        Outcome.Said weak = answer(new Alignment.Matched(2_340, 1.3, false, Optional.empty()));
        assertTrue(weak.words().contains("2.340 s, but this is not sure"), weak.words());
        assertEquals(0, kept(), "nothing was set");
        lineUp.takeOffer();
        open.settle();
        assertEquals(2_340, kept());

        Outcome.Said clear = answer(new Alignment.Matched(-1_005, 3.21, true, Optional.empty()));
        assertTrue(clear.words().contains("3.2 times"), clear.words());
        assertEquals(-1_005, kept());
    }

    @Test
    void clocks_that_run_apart_are_told_of() throws Exception {
        Outcome.Said said = answer(
                new Alignment.Matched(-1_005, 3.21, true, Optional.of(new Alignment.Drift(-49.7, -980, -1_030))));
        assertTrue(said.words().contains("run apart by 50 ms an hour"), said.words());
        assertTrue(said.words().contains("-980 ms would be right, at its end -1030 ms"), said.words());
        assertEquals(-1_005, kept(), "right in the middle");
    }

    @Test
    void what_was_stopped_or_failed_sets_nothing() throws Exception {
        lineUp.findBySound();
        lineUp.stopLooking();
        asked.remove().cancel(false);
        assertInstanceOf(Outcome.Nothing.class, lineUp.outcomeProperty().get());
        lineUp.findBySound();
        asked.remove().completeExceptionally(new IllegalStateException("the disk is gone"));
        Outcome.Said said =
                assertInstanceOf(Outcome.Said.class, lineUp.outcomeProperty().get());
        assertTrue(said.words().contains("the disk is gone"), said.words());
        assertEquals(0, kept());
    }

    @Test
    void by_ear_both_are_heard_in_a_loop_until_it_is_ended() {
        player.seek(7_000);
        lineUp.hearBoth();
        assertEquals(7_000, player.loopProperty().get().orElseThrow().startMillis());
        assertTrue(film.told.contains("hear BOTH"), film.told.toString());
        lineUp.stopHearing();
        assertFalse(player.loopProperty().get().isPresent());
        assertEquals(
                "hear own", film.told.stream().filter(t -> t.startsWith("hear")).reduce("", (a, b) -> b));
    }
}
