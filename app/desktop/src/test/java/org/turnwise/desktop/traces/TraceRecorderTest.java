package org.turnwise.desktop.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.video.FakePlayer;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TimeSpan;

class TraceRecorderTest {
    private final FakePlayer film = FakePlayer.film(Path.of("film.mp4"));
    private final PlayerModel player =
            new PlayerModel((file, device, remark) -> film, Runnable::run, Runnable::run, turn -> new Roll(0, 0));
    private Optional<TimeSpan> range = Optional.empty();
    private OpenSession opened;
    private FxSession session;
    private TraceRecorder recorder;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(6));
        session = opened.session();
        player.recording(new MediaState.Found(
                new MediaSource("m", "film.mp4", "sha256:0", 1, 60_000, true, true), Path.of("film.mp4")));
        recorder = new TraceRecorder(session, player, () -> range);
    }

    @AfterEach
    void close() {
        player.close();
        session.close();
    }

    @Test
    void what_is_shown_while_it_plays_is_there_afterwards_at_25_values_a_second_and_one_undo_takes_it_away()
            throws Exception {
        recorder.start();
        assertTrue(recorder.recordingProperty().get());
        at(1000, 0, 0);
        at(1200, 0.5, -1);
        at(1210, 0.9, -1);
        recorder.stop();
        opened.settle();

        assertFalse(recorder.recordingProperty().get());
        assertEquals(OptionalDouble.empty(), valence(999));
        assertEquals(OptionalDouble.of(0), valence(1000));
        assertEquals(OptionalDouble.of(0.2), valence(1080));
        assertEquals(OptionalDouble.of(0.5), valence(1200));
        assertEquals(OptionalDouble.empty(), valence(1240));
        assertEquals(
                OptionalDouble.of(-1), session.session().trace("me", "arousal").at(1200));
        session.undo();
        opened.settle();
        assertTrue(session.session().traces().isEmpty());
    }

    @Test
    void without_a_recording_nothing_is_recorded_and_it_is_said_why() {
        assertEquals(Optional.empty(), recorder.whyNot());
        player.recording(new MediaState.None());
        recorder.start();
        assertFalse(recorder.recordingProperty().get());
        assertTrue(recorder.whyNot().orElseThrow().startsWith("There is no recording that plays"));
    }

    @Test
    void a_jump_of_the_playhead_records_nothing_between_and_what_is_played_again_is_recorded_anew() throws Exception {
        recorder.start();
        at(0, 0.1, 0);
        at(40, 0.2, 0);
        at(20_000, 0.3, 0);
        at(20_040, 0.4, 0);
        at(0, -0.5, 0);
        recorder.stop();
        opened.settle();

        assertEquals(OptionalDouble.of(-0.5), valence(0));
        assertEquals(OptionalDouble.of(0.2), valence(40));
        assertEquals(OptionalDouble.empty(), valence(10_000));
        assertEquals(OptionalDouble.of(0.3), valence(20_000));
        assertEquals(OptionalDouble.of(0.4), valence(20_040));
    }

    @Test
    void it_is_kept_while_it_goes_on_and_is_one_step_all_the_same() throws Exception {
        recorder.start();
        for (long millis = 0; millis <= 12_000; millis += 400) {
            at(millis, millis / 12_000.0, 0);
            opened.settle();
        }
        assertTrue(valence(10_000).isPresent(), "kept although it still records");
        recorder.stop();
        opened.settle();
        assertEquals(OptionalDouble.of(1), valence(12_000));
        session.undo();
        opened.settle();
        assertTrue(session.session().traces().isEmpty());
        assertEquals(Optional.empty(), session.nextUndoProperty().get().map(UndoStep::description));
    }

    @Test
    void of_a_chosen_range_only_that_and_of_one_dimension_only_that_is_recorded_anew_and_cleared() throws Exception {
        recorder.start();
        at(0, 0.5, 0.5);
        at(400, 0.5, 0.5);
        recorder.stop();
        opened.settle();

        range = Optional.of(new TimeSpan(80, 200));
        recorder.followedProperty().set(Set.of(Dimension.VALENCE));
        recorder.start();
        assertTrue(film.told.contains("seek 80"), film.told.toString());
        at(80, -1, -1);
        at(160, -1, -1);
        at(200, -1, -1);
        opened.settle();

        assertFalse(recorder.recordingProperty().get());
        assertEquals(OptionalDouble.of(0.5), valence(40));
        assertEquals(OptionalDouble.of(-1), valence(80));
        assertEquals(OptionalDouble.of(0.5), valence(200));
        assertEquals(
                OptionalDouble.of(0.5), session.session().trace("me", "arousal").at(120));

        recorder.clear();
        opened.settle();
        assertEquals(OptionalDouble.empty(), valence(80));
        assertEquals(OptionalDouble.empty(), valence(160));
        assertEquals(OptionalDouble.of(0.5), valence(200));
        String csv = TraceTable.csv(session.session());
        assertTrue(csv.startsWith("time_s,annotator,valence,arousal\n0.000,me,0.500,0.500\n"), csv);
        assertTrue(csv.contains("\n0.080,me,,0.500\n"), csv);
    }

    private void at(long millis, double valence, double arousal) {
        film.reports(millis, PlaybackState.PLAYING);
        recorder.valueProperty(Dimension.VALENCE).set(valence);
        recorder.valueProperty(Dimension.AROUSAL).set(arousal);
        recorder.tick();
    }

    private OptionalDouble valence(long millis) {
        return session.session().trace("me", "valence").at(millis);
    }
}
