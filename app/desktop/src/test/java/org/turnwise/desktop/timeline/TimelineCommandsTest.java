package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.TurnId;

class TimelineCommandsTest {
    private final TimelineModel model = new TimelineModel();
    private final RecordedActions actions = new RecordedActions();

    @BeforeEach
    void open() {
        model.width(1000);
        model.show(MadeUpSession.marks(new MadeUpSession()
                .speaker("A", "Ada")
                .turn(1, 10_000, 20_000, "A", "one")
                .media(100_000)
                .build()));
        model.selectInSight(new TurnId(1));
    }

    private void press(String key) {
        TimelineCommands commands = new TimelineCommands(model, actions);
        Command command = Stream.of(commands.view(), commands.turn(), commands.boundaries())
                .flatMap(List::stream)
                .filter(c -> c.shortcut().orElseThrow().words().equals(key))
                .findFirst()
                .orElseThrow();
        command.perform();
    }

    @Test
    void brackets_put_the_turn_s_boundaries_to_the_playhead() {
        model.playheadProperty().set(12_000);
        press("[");
        press("]");
        assertEquals(List.of("change 1 to 12000-20000", "change 1 to 10000-12000"), actions.asked);
    }

    @Test
    void a_boundary_beyond_the_other_leaves_a_short_turn_and_never_a_backward_one() {
        model.playheadProperty().set(50_000);
        press("[");
        model.playheadProperty().set(5_000);
        press("]");
        assertEquals(List.of("change 1 to 19990-20000", "change 1 to 10000-10010"), actions.asked);
    }

    @Test
    void in_a_session_that_cannot_be_changed_they_do_nothing() {
        actions.readOnly = Optional.of("open elsewhere");
        model.playheadProperty().set(12_000);
        press("[");
        press("D");
        assertTrue(actions.asked.isEmpty());
        assertFalse(model.drawingProperty().get());
    }

    @Test
    void a_turn_is_inserted_over_the_range_or_at_the_playhead_for_who_speaks_the_selected_one() {
        model.playheadProperty().set(12_000);
        press("I");
        model.range().choose(new TimeSpan(30_000, 31_500));
        press("I");
        assertEquals(List.of("add A 12000-14000", "add A 30000-31500"), actions.asked);
    }

    @Test
    void escape_clears_the_range_and_is_left_to_others_where_there_is_none() {
        Command clear = new TimelineCommands(model, actions).clearRange();
        assertFalse(clear.answers());
        model.range().choose(new TimeSpan(30_000, 31_500));
        assertTrue(clear.answers());
        model.range().drawnProperty().set(Optional.of(new TimeSpan(1, 2)));
        assertFalse(clear.answers(), "a drag that is under way is given up instead");
        model.range().drawnProperty().set(Optional.empty());
        clear.perform();
        assertTrue(model.range().chosen().isEmpty());
    }

    @Test
    void the_lane_of_who_speaks_the_chosen_turn_goes_down_and_up_and_back_where_lanes_are_arranged_anew() {
        model.show(MadeUpSession.marks(MadeUpSession.dialogue(4)));
        model.selectInSight(new TurnId(1));
        lanes("Lane of the turn's speaker down");
        assertEquals(List.of("B", "A"), speakers());
        lanes("Lane of the turn's speaker down");
        assertEquals(List.of("B", "A"), speakers());
        lanes("Lane of the turn's speaker up");
        assertEquals(List.of("A", "B"), speakers());
        lanes("Lane of the turn's speaker down");
        lanes("Arrange the lanes anew");
        assertEquals(List.of("A", "B"), speakers());
        assertEquals(List.of(), model.speakers().orderProperty().get());
    }

    private void lanes(String words) {
        new TimelineCommands(model, actions)
                .lanes().sections().stream()
                        .flatMap(List::stream)
                        .filter(c -> c.text().equals(words))
                        .findFirst()
                        .orElseThrow()
                        .perform();
    }

    private List<String> speakers() {
        return model.layout().lanes().stream().map(Lane::speaker).toList();
    }

    @Test
    void plus_and_minus_zoom_and_pages_turn() {
        press("+");
        assertEquals(100 / TimelineModel.ZOOM_STEP, model.scale().millisPerPixel(), 1e-9);
        press("Page Down");
        assertTrue(model.scale().startMillis() > 0);
        press("W");
        assertTrue(model.scale().showsAll());
    }

    @Test
    void home_and_end_go_to_the_ends() {
        press("End");
        press("Home");
        assertEquals(List.of("seek 100000", "seek 0"), actions.asked);
    }
}
