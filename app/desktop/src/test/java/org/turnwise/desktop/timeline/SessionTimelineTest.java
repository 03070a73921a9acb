package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.timeline.draw.TurnMark;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.video.FakePlayer;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** The timeline on a real session with a real editor, without a toolkit. */
class SessionTimelineTest {
    private final FakePlayer player = FakePlayer.film(Path.of("film.mp4"));
    private final PlayerModel playback =
            new PlayerModel((file, device, remark) -> player, Runnable::run, Runnable::run, turn -> new Roll(0, 0));
    private FxSession session = open(Conversations.analysed(6));
    private SessionTimeline timeline = new SessionTimeline(session, playback);

    private static FxSession open(Session content) {
        return FxSession.open(
                        () -> new SessionEditor(content, new MemoryJournal()),
                        new Annotator("t", "Tester"),
                        Runnable::run)
                .join();
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** Waits until everything asked of the session is done; asking for nothing comes last in the line. */
    private void settle() {
        session.submitFor(now -> Optional.empty()).toCompletableFuture().join();
    }

    private Turn turn(long id) {
        return session.session().turns().find(new TurnId(id)).orElseThrow();
    }

    @Test
    void a_drawn_turn_is_in_the_session_on_the_timeline_and_selected_and_can_be_undone() {
        int before = session.session().turns().size();
        timeline.addTurn("a", new TimeSpan(40_000, 41_500));
        settle();
        assertEquals(before + 1, session.session().turns().size());
        Turn drawn = session.selectedTurn().orElseThrow();
        assertEquals(new TimeSpan(40_000, 41_500), drawn.span());
        assertEquals("a", drawn.speaker());
        assertEquals(session.selected(), timeline.model().selected());
        assertEquals(41_500, timeline.model().layout().endMillis());
        session.undo().toCompletableFuture().join();
        assertEquals(before, session.session().turns().size());
    }

    @Test
    void the_first_turn_of_a_session_with_nobody_in_it_brings_its_speaker_in_one_step() {
        session.close();
        session = open(new MadeUpSession().media(60_000).build());
        timeline = new SessionTimeline(session, playback);
        timeline.addTurn(TimelineModel.FIRST_SPEAKER, new TimeSpan(1_000, 2_000));
        settle();
        assertTrue(session.session().speakers().containsKey(TimelineModel.FIRST_SPEAKER));
        assertEquals(1, session.session().turns().size());
        session.undo().toCompletableFuture().join();
        assertTrue(session.session().speakers().isEmpty());
        assertTrue(session.session().turns().isEmpty());
    }

    @Test
    void stretching_changes_the_span_and_nothing_a_later_edit_has_changed() {
        Turn old = turn(2);
        timeline.changeTurn(old.withSpan(new TimeSpan(3_000, 4_000)).withText("stale"));
        settle();
        assertEquals(new TimeSpan(3_000, 4_000), turn(2).span());
        assertEquals(old.text(), turn(2).text());
        timeline.changeTurn(turn(2));
        settle();
        assertEquals(new TimeSpan(3_000, 4_000), turn(2).span());
    }

    @Test
    void the_timeline_goes_along_with_the_session_s_choice_and_the_player() {
        session.select(new TurnId(3));
        assertEquals(Optional.of(new TurnId(3)), timeline.model().selected());
        playback.seek(5_000);
        assertEquals(5_000, timeline.model().playheadProperty().get());
    }

    @Test
    void choosing_goes_to_the_place_pointed_at_unless_choosing_began_to_play() {
        playback.recording(new MediaState.Found(
                new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true), Path.of("film.mp4")));
        timeline.choose(new TurnId(2), 3_700);
        assertEquals(List.of("seek 3700"), player.told);
        player.told.clear();
        session.selectedProperty()
                .addListener((o, was, is) -> session.selectedTurn().ifPresent(playback::playTurn));
        timeline.choose(new TurnId(3), 9_000);
        Turn third = turn(3);
        assertEquals(
                List.of("span " + third.span().startMillis() + "-"
                        + third.span().endMillis()),
                player.told);
    }

    @Test
    void a_second_double_click_ends_the_loop() {
        playback.recording(new MediaState.Found(
                new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true), Path.of("film.mp4")));
        timeline.loop(turn(2));
        assertEquals(
                Optional.of(turn(2).span()), timeline.model().loopProperty().get());
        timeline.loop(turn(2));
        assertTrue(timeline.model().loopProperty().get().isEmpty());
    }

    @Test
    void predictions_that_the_annotator_may_not_see_are_not_drawn() {
        assertTrue(timeline.model().marks().orElseThrow().of(turn(1)).model().isPresent());
        session.predictionsVisibleProperty().set(false);
        assertFalse(timeline.model().marks().orElseThrow().of(turn(1)).model().isPresent());
    }

    @Test
    void what_an_analysis_under_way_finds_is_drawn_as_it_comes_and_gone_when_it_is_given_up() {
        session.close();
        session = open(Conversations.plain(6));
        timeline = new SessionTimeline(session, playback);
        assertFalse(timeline.model().marks().orElseThrow().predicted());
        Prediction found =
                Conversations.analysed(6).prediction("run-1", new TurnId(2)).orElseThrow();
        session.showEarly(Map.of(new TurnId(2), found));
        TurnMarks marks = timeline.model().marks().orElseThrow();
        assertTrue(marks.predicted());
        assertEquals(Optional.of(found.label()), marks.of(turn(2)).model());
        assertTrue(marks.of(turn(2)).early());
        assertTrue(marks.of(turn(3)).model().isEmpty());
        assertTrue(new TimelineWords(marks).of(turn(2)).contains("not kept yet"));
        session.showEarly(Map.of());
        TurnMarks after = timeline.model().marks().orElseThrow();
        assertFalse(after.predicted());
        assertTrue(after.of(turn(2)).model().isEmpty());
    }

    @Test
    void early_predictions_are_hidden_with_the_others_and_in_a_scheme_they_do_not_belong_to() {
        session.close();
        session = open(Conversations.plain(6));
        timeline = new SessionTimeline(session, playback);
        Prediction found =
                Conversations.analysed(6).prediction("run-1", new TurnId(2)).orElseThrow();
        session.showEarly(Map.of(new TurnId(2), found));
        session.predictionsVisibleProperty().set(false);
        assertFalse(timeline.model().marks().orElseThrow().predicted());
        session.predictionsVisibleProperty().set(true);
        assertTrue(timeline.model().marks().orElseThrow().predicted());
        session.submit(new ChooseScheme(LabelSchemes.SENTIMENT_3.id()))
                .toCompletableFuture()
                .join();
        assertFalse(timeline.model().marks().orElseThrow().predicted());
    }

    @Test
    void what_a_label_does_not_touch_is_not_looked_up_again() {
        Session plain = Conversations.analysed(6);
        TurnMarks marks = MadeUpSession.marks(plain);
        Turn first = plain.turnsInOrder().get(0);
        TurnMark before = marks.of(first);
        TurnMarks later = marks.then(plain, MadeUpSession.ANNOTATOR, marks.scheme(), marks.run());
        assertSame(before, later.of(first));
        TurnMarks hidden = marks.then(plain, MadeUpSession.ANNOTATOR, marks.scheme(), Optional.empty());
        assertTrue(hidden.of(first).model().isEmpty());
    }

    @Test
    void only_a_label_leaves_everything_but_the_turns_as_it_was_drawn() {
        TurnMarks before = timeline.model().marks().orElseThrow();
        new Labelling(session, new TurnTableModel(session), () -> true, InstantSource.system()).label("fear");
        settle();
        TurnMarks labelled = timeline.model().marks().orElseThrow();
        assertTrue(labelled.differsInLabelsOnly(before));
        session.predictionsVisibleProperty().set(false);
        TurnMarks hidden = timeline.model().marks().orElseThrow();
        assertFalse(hidden.differsInLabelsOnly(labelled));
        timeline.changeTurn(turn(2).withSpan(new TimeSpan(9_000, 9_900)));
        settle();
        assertFalse(timeline.model().marks().orElseThrow().differsInLabelsOnly(hidden));
        TurnMarks moved = timeline.model().marks().orElseThrow();
        session.submit(new ChooseScheme(LabelSchemes.IEMOCAP_6.id()))
                .toCompletableFuture()
                .join();
        assertFalse(timeline.model().marks().orElseThrow().differsInLabelsOnly(moved));
    }
}
