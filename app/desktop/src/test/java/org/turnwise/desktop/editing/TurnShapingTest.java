package org.turnwise.desktop.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.timeline.SessionTimeline;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.desktop.video.FakePlayer;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Turns 1, 3, 5 are of speaker b, 2, 4, 6 of a; turn 1 lasts from 110 to 1810 ms, turn 3 from 6400 to 8700 ms. */
class TurnShapingTest {
    private static final String SCHEME = Conversations.run().scheme();

    private final FakePlayer player = FakePlayer.film(Path.of("film.mp4"));
    private final PlayerModel playback =
            new PlayerModel((file, device, remark) -> player, Runnable::run, Runnable::run, turn -> new Roll(0, 0));
    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-04T05:06:07Z");
    private OpenSession opened;
    private FxSession session;
    private SessionTimeline timeline;
    private TurnShaping shaping;
    private Session before;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(6));
        session = opened.session();
        timeline = new SessionTimeline(session, playback);
        FrameSteps steps = new FrameSteps(session, Runnable::run, Runnable::run);
        shaping = new TurnShaping(session, playback, timeline.model(), steps, () -> now, said::add);
        timeline.tell(shaping);
        session.submit(new AddAnnotator(OpenSession.ME));
        label(1, "joy", "loud", false);
        session.submit(new SetGold(new GoldLabel(new TurnId(1), SCHEME, "joy", "adjudicated")));
        opened.settle();
        before = session.session();
    }

    @AfterEach
    void close() {
        playback.close();
        session.close();
    }

    @Test
    void a_split_turn_keeps_what_was_said_of_it_in_its_first_part_and_one_undo_brings_it_back() throws Exception {
        Turn whole = turn(1);
        playback.seek(960);
        shaping.split();
        opened.settle();
        Turn first = turn(1);
        Turn second = session.rows().get(1).turn();
        assertEquals(new TimeSpan(110, 960), first.span());
        assertEquals(new TimeSpan(960, 1810), second.span());
        assertEquals(whole.text(), WordSplit.joined(first.text(), second.text()));
        assertFalse(first.text().isEmpty() || second.text().isEmpty());
        assertEquals(whole.speaker(), second.speaker());
        assertEquals(before.annotations(), session.session().annotations());
        assertEquals(before.predictions(), session.session().predictions());
        assertEquals(before.gold(), session.session().gold());
        assertTrue(said.get(0).contains("Ctrl+Z"), said.toString());
        undoesToTheBeginning(1);
    }

    @Test
    void a_dataset_s_own_number_stays_with_the_first_part() throws Exception {
        Turn numbered = new Turn(
                new TurnId(1),
                turn(1).span(),
                "b",
                "one two",
                "d7",
                Map.of("Utterance_ID", "4", "Sr No.", "17", "Season", "3"));
        session.submit(new ChangeTurns(List.of(numbered)));
        opened.settle();
        playback.seek(960);
        shaping.split();
        opened.settle();
        assertEquals(numbered.attributes(), turn(1).attributes());
        Turn second = session.rows().get(1).turn();
        assertEquals(Map.of("Season", "3"), second.attributes());
        assertEquals("d7", second.dialogue());
    }

    @Test
    void outside_the_chosen_turn_nothing_is_split_and_that_is_said() throws Exception {
        playback.seek(5_000);
        shaping.split();
        playback.seek(115);
        shaping.split();
        opened.settle();
        assertEquals(before, session.session());
        assertEquals(
                2, said.stream().filter(s -> s.startsWith("Nothing was split")).count());
    }

    @Test
    void a_turn_is_merged_with_the_next_of_its_speaker_and_labels_that_differ_are_spoken_of() throws Exception {
        label(3, "anger", "", true);
        opened.settle();
        before = session.session();
        String words = turn(1).text() + " " + turn(3).text();
        session.select(new TurnId(1));
        shaping.merge();
        opened.settle();
        assertEquals(5, session.rows().size());
        assertEquals(new TimeSpan(110, 8_700), turn(1).span());
        assertEquals(words, turn(1).text());
        Annotation kept = mine(1).orElseThrow();
        assertEquals(Optional.of("joy"), kept.label());
        assertEquals("loud", kept.comment());
        assertTrue(kept.flagged(), "a flag of the second turn is not lost");
        assertTrue(session.session().predictions().keySet().stream()
                .noneMatch(k -> k.turn().equals(new TurnId(3))));
        assertTrue(said.get(0).contains("labels differed, the first turn's stay"), said.toString());
        undoesToTheBeginning(1);
    }

    @Test
    void a_label_that_only_the_later_turn_has_becomes_the_merged_turn_s() throws Exception {
        label(5, "anger", "", false);
        session.submit(new SetGold(new GoldLabel(new TurnId(5), SCHEME, "fear", "adjudicated")));
        opened.settle();
        before = session.session();
        session.select(new TurnId(3));
        shaping.merge();
        opened.settle();
        assertEquals(Optional.of("anger"), mine(3).orElseThrow().label());
        assertEquals(
                "fear",
                session.session().gold(new TurnId(3), SCHEME).orElseThrow().label());
        assertFalse(said.get(0).contains("differed"), said.toString());
        undoesToTheBeginning(1);
    }

    @Test
    void in_a_range_all_that_the_speaker_says_is_merged_and_the_range_is_used_up() throws Exception {
        session.select(new TurnId(3));
        timeline.model().range().choose(new TimeSpan(1_000, 13_500));
        shaping.merge();
        opened.settle();
        assertEquals(4, session.rows().size());
        assertEquals(Optional.of(new TurnId(1)), session.selected());
        assertTrue(timeline.model().range().chosen().isEmpty());
        assertTrue(said.get(0).startsWith("Merged 3 turns"), said.toString());
        undoesToTheBeginning(1);
    }

    @Test
    void where_no_turn_of_the_speaker_follows_nothing_is_merged_and_that_is_said() throws Exception {
        session.select(new TurnId(6));
        shaping.merge();
        opened.settle();
        assertEquals(before, session.session());
        assertEquals(List.of("Nothing was merged: Mia has no later turn."), said);
    }

    @Test
    void nudges_of_one_boundary_are_one_step_to_undo_and_after_a_while_another() throws Exception {
        for (int i = 0; i < 3; i++) {
            shaping.nudge(Edge.START, 1);
            opened.settle();
        }
        assertEquals(new TimeSpan(140, 1_810), turn(1).span());
        now = now.plusSeconds(5);
        shaping.nudge(Edge.START, -1);
        opened.settle();
        assertEquals(130, turn(1).span().startMillis());
        undone();
        assertEquals(140, turn(1).span().startMillis());
        undoesToTheBeginning(1);
    }

    @Test
    void a_nudge_after_an_undo_or_of_the_other_boundary_is_a_step_of_its_own() throws Exception {
        shaping.nudge(Edge.END, 1);
        opened.settle();
        undone();
        shaping.nudge(Edge.END, -1);
        opened.settle();
        shaping.nudge(Edge.START, 1);
        opened.settle();
        assertEquals(new TimeSpan(120, 1_800), turn(1).span());
        undone();
        assertEquals(new TimeSpan(110, 1_800), turn(1).span());
        undoesToTheBeginning(1);
    }

    @Test
    void a_nudge_after_another_edit_does_not_take_that_back() throws Exception {
        shaping.nudge(Edge.END, 1);
        opened.settle();
        label(2, "fear", "", false);
        opened.settle();
        shaping.nudge(Edge.END, 1);
        opened.settle();
        assertEquals(1_830, turn(1).span().endMillis());
        assertEquals(Optional.of("fear"), mine(2).orElseThrow().label());
        undone();
        assertEquals(1_820, turn(1).span().endMillis());
    }

    @Test
    void nudges_that_come_while_one_is_saved_are_all_made() throws Exception {
        for (int i = 0; i < 8; i++) {
            shaping.nudge(Edge.END, -1);
        }
        opened.until(() -> turn(1).span().endMillis() == 1_730);
        opened.settle();
        undoesToTheBeginning(1);
    }

    @Test
    void nudges_that_wait_when_the_session_is_closed_are_saved_before() throws Exception {
        for (int i = 0; i < 4; i++) {
            shaping.nudge(Edge.END, -1);
        }
        shaping.close();
        opened.settle();
        assertEquals(1_770, turn(1).span().endMillis());
    }

    @Test
    void there_and_back_again_leaves_nothing_to_undo_and_a_turn_is_never_turned_inside_out() throws Exception {
        Optional<String> undo = session.nextUndoProperty().get().map(UndoStep::description);
        shaping.nudge(Edge.START, 1);
        opened.settle();
        shaping.nudge(Edge.START, -1);
        opened.settle();
        assertEquals(before, session.session());
        assertEquals(undo, session.nextUndoProperty().get().map(UndoStep::description));
        shaping.nudge(Edge.START, 1_000);
        opened.settle();
        assertEquals(new TimeSpan(1_800, 1_810), turn(1).span());
    }

    @Test
    void a_moved_boundary_is_heard_and_then_the_playhead_stands_at_it_but_never_when_muted() throws Exception {
        playback.recording(found());
        player.told.clear();
        timeline.changeTurn(turn(1).withSpan(new TimeSpan(110, 1_500)));
        opened.settle();
        assertTrue(player.told.stream().anyMatch(t -> t.contains("1350") && t.contains("1650")), player.told + "");
        assertTrue(playback.playingProperty().get());
        player.reports(1_650, PlaybackState.PAUSED);
        assertEquals(1_500, playback.positionMillisProperty().get());
        assertEquals(List.of("The turn ends at 0:01.500 (Ctrl+Z takes it back)."), said);
        player.told.clear();
        playback.volumeProperty().set(0);
        shaping.nudge(Edge.END, 1);
        opened.settle();
        playback.volumeProperty().set(0.5);
        shaping.sound().wantedProperty().set(false);
        shaping.nudge(Edge.END, 1);
        opened.settle();
        assertFalse(playback.playingProperty().get(), player.told.toString());
    }

    private static MediaState.Found found() {
        Path file = Path.of("film.mp4");
        return new MediaState.Found(new MediaSource("m", "film.mp4", "sha256:0", 1, 60_000, true, true), file);
    }

    private void label(long turn, String label, String comment, boolean flagged) {
        session.submit(new AssignLabel(new Annotation(
                new TurnId(turn),
                OpenSession.ME.id(),
                SCHEME,
                Optional.of(label),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                comment,
                flagged,
                new AnnotationOrigin(now, 0, Shown.NOTHING, Method.CHOSEN, Optional.empty()))));
    }

    private Optional<Annotation> mine(long turn) {
        return session.session().annotation(new TurnId(turn), OpenSession.ME.id(), SCHEME);
    }

    private Turn turn(long id) {
        return session.session().turns().find(new TurnId(id)).orElseThrow();
    }

    private void undone() throws Exception {
        session.undo();
        opened.settle();
    }

    private void undoesToTheBeginning(int steps) throws Exception {
        for (int i = 0; i < steps; i++) {
            undone();
        }
        assertEquals(before, session.session());
    }
}
