package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.video.FakePlayer;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TurnId;

/** Which place the player is told to expect, without a toolkit. */
class NextTurnTest {
    private static final long LEAD_MILLIS = 7;

    private final FakePlayer player = FakePlayer.film(Path.of("film.mp4"));
    private final PlayerModel playback = new PlayerModel(
            (file, device, remark) -> player, Runnable::run, Runnable::run, turn -> new Roll(LEAD_MILLIS, 0));
    private final Queue<Runnable> later = new ArrayDeque<>();
    private OpenSession opened;
    private FxSession session;
    private TurnTableModel turns;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(6));
        session = opened.session();
        turns = new TurnTableModel(session);
        new NextTurn(session, turns, playback, later::add).begin();
        find();
        settle();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void find() {
        playback.recording(new MediaState.Found(
                new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true), Path.of("film.mp4")));
    }

    private void settle() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private OptionalLong leadOf(long turn) {
        long start = session.session()
                .turns()
                .find(new TurnId(turn))
                .orElseThrow()
                .span()
                .startMillis();
        return OptionalLong.of(Math.max(0, start - LEAD_MILLIS));
    }

    @Test
    void it_is_the_start_of_the_turn_below_with_its_lead_in() {
        assertEquals(leadOf(2), player.expected);
        session.select(new TurnId(4));
        assertEquals(leadOf(2), player.expected, "not while the choice is being told");
        settle();
        assertEquals(leadOf(5), player.expected);
        session.select(new TurnId(6));
        settle();
        assertEquals(OptionalLong.empty(), player.expected, "nothing comes after the last");
    }

    @Test
    void in_a_queue_it_is_the_next_that_waits() throws Exception {
        turns.queue(
                Map.of(
                        new TurnId(5), 0,
                        new TurnId(1), 1,
                        new TurnId(3), 2,
                        new TurnId(6), 3),
                turn -> "");
        settle();
        assertEquals(leadOf(3), player.expected);
        session.select(new TurnId(3));
        new Labelling(session, turns, () -> false, () -> Instant.EPOCH).label("joy");
        session.select(new TurnId(1));
        opened.settle();
        settle();
        assertEquals(leadOf(6), player.expected, "the third has its label by then");
    }

    @Test
    void what_changes_together_is_told_once() {
        session.select(new TurnId(2));
        session.select(new TurnId(3));
        session.select(new TurnId(4));
        assertEquals(1, later.size());
    }

    @Test
    void a_recording_found_later_is_told_too() {
        session.select(new TurnId(2));
        settle();
        player.expected = OptionalLong.empty();
        find();
        assertEquals(leadOf(3), player.expected);
    }
}
