package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.editing.TurnEditing;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.timeline.SessionTimeline;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.video.FakePlayer;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.TurnId;

/** What is heard when turns are chosen and labelled, without a toolkit. */
class TurnFollowingTest {
    private final FakePlayer player = FakePlayer.film(Path.of("film.mp4"));
    private final PlayerModel playback =
            new PlayerModel((file, device, remark) -> player, Runnable::run, Runnable::run, turn -> new Roll(0, 0));
    private boolean playOnSelect;
    private boolean playAfterLabel;
    private OpenSession opened;
    private FxSession session;
    private Labelling labelling;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(6));
        session = opened.session();
        labelling = new Labelling(session, new TurnTableModel(session), () -> true, () -> Instant.EPOCH);
        new TurnFollowing(session, playback, () -> playOnSelect || labelling.goesOn() && playAfterLabel).begin();
        playback.recording(new MediaState.Found(
                new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true), Path.of("film.mp4")));
        player.told.clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private TimeSpan span(long turn) {
        return session.session().turns().find(new TurnId(turn)).orElseThrow().span();
    }

    private String played(long turn) {
        return "span " + span(turn).startMillis() + "-" + span(turn).endMillis();
    }

    @Test
    void a_session_that_opens_with_a_later_turn_has_the_playhead_there() throws Exception {
        labelling.label("joy");
        labelling.label("anger");
        opened.settle();
        FxSession again = OpenSession.of(session.whole()).session();
        FakePlayer film = FakePlayer.film(Path.of("film.mp4"));
        PlayerModel fresh =
                new PlayerModel((file, device, remark) -> film, Runnable::run, Runnable::run, turn -> new Roll(0, 0));
        new TurnFollowing(again, fresh, () -> true).begin();
        assertEquals(Optional.of(new TurnId(3)), again.selected());
        fresh.recording(new MediaState.Found(
                new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true), Path.of("film.mp4")));
        assertEquals(span(3).startMillis(), fresh.positionMillisProperty().get());
        assertEquals(
                List.of("seek " + span(3).startMillis()),
                film.told.stream().filter(t -> t.startsWith("seek")).toList());
        again.close();
    }

    @Test
    void a_label_plays_the_next_turn_at_once_and_once_before_it_is_on_the_disk() {
        playAfterLabel = true;
        labelling.label("joy");
        assertEquals(List.of(played(2)), player.told);
        assertEquals(Optional.of(new TurnId(2)), session.selected());
        labelling.label("anger");
        assertEquals(List.of(played(2), played(3)), player.told);
    }

    @Test
    void what_is_durable_later_neither_plays_nor_goes_back() throws Exception {
        playAfterLabel = true;
        labelling.label("joy");
        opened.settle();
        assertEquals(List.of(played(2)), player.told);
    }

    @Test
    void a_turn_chosen_by_hand_is_only_gone_to_where_just_labels_play() {
        playAfterLabel = true;
        session.select(new TurnId(4));
        assertEquals(List.of("seek " + span(4).startMillis()), player.told);
    }

    @Test
    void the_last_label_plays_nothing_again() {
        playAfterLabel = true;
        session.select(new TurnId(6));
        player.told.clear();
        labelling.label("joy");
        assertEquals(List.of(), player.told);
    }

    @Test
    void a_loop_ends_with_the_label_of_its_turn() {
        playback.loop(Optional.of(span(1)));
        player.told.clear();
        labelling.label("joy");
        assertEquals(List.of("no loop", "seek " + span(2).startMillis()), player.told);
        assertEquals(Optional.empty(), playback.loopProperty().get());

        playOnSelect = true;
        playback.loop(Optional.of(span(2)));
        player.told.clear();
        labelling.label("joy");
        assertEquals(List.of(played(3)), player.told, "a stretch that is played ends a loop by itself");
        assertEquals(Optional.empty(), playback.loopProperty().get());
    }

    @Test
    void an_edit_that_leads_to_another_turn_does_not_play_it() throws Exception {
        playOnSelect = true;
        new TurnEditing(session, new TurnTableModel(session), words -> {}).delete();
        opened.settle();
        assertEquals(Optional.of(new TurnId(2)), session.selected());
        SessionTimeline timeline = new SessionTimeline(session, playback);
        timeline.addTurn(session.selectedTurn().orElseThrow().speaker(), new TimeSpan(50_000, 51_000));
        opened.settle();
        assertEquals(Optional.of(new TurnId(7)), session.selected());
        assertEquals(0, played(), player.told.toString());
        assertEquals(50_000, playback.positionMillisProperty().get(), "it is gone to");

        session.select(new TurnId(4));
        assertEquals(1, played(), "chosen by hand it is played as before");
    }

    @Test
    void undo_and_redo_show_a_turn_and_do_not_play_it() throws Exception {
        playOnSelect = true;
        labelling.label("joy");
        opened.settle();
        assertEquals(1, played(), "a label plays the next");
        session.undo();
        opened.settle();
        assertEquals(Optional.of(new TurnId(1)), session.selected());
        session.select(new TurnId(5));
        session.redo();
        opened.settle();
        assertEquals(Optional.of(new TurnId(1)), session.selected());
        assertEquals(2, played(), player.told.toString());
    }

    @Test
    void undoing_what_was_accepted_at_once_leaves_the_chosen_turn_where_it_is() throws Exception {
        playOnSelect = true;
        labelling.acceptAll(session.rows().subList(0, 4));
        opened.settle();
        session.select(new TurnId(6));
        player.told.clear();
        session.undo();
        opened.settle();
        assertTrue(session.rows().stream().allMatch(row -> row.humanLabel().isEmpty()));
        assertEquals(Optional.of(new TurnId(6)), session.selected());
        assertEquals(List.of(), player.told);
    }

    private long played() {
        return player.told.stream().filter(t -> t.startsWith("span")).count();
    }
}
