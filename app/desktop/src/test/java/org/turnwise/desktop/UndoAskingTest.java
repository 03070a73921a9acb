package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.turnwise.session.history.UndoStep;

class UndoAskingTest {
    private static final UndoStep LABEL = step(7, UndoStep.Kind.EDIT);
    private static final UndoStep ANALYSIS = step(6, UndoStep.Kind.ANALYSIS);

    private final SetClock clock = new SetClock(Instant.parse("2026-01-01T10:00:00Z"));
    private final UndoAsking asking = new UndoAsking(clock);
    private final BooleanProperty asThen = new SimpleBooleanProperty(true);
    private ObservableValue<Boolean> still = new SimpleBooleanProperty(false);

    @Test
    void what_an_annotator_did_is_taken_back_at_once_however_fast_the_key() {
        for (int i = 0; i < 5; i++) {
            assertTrue(press(LABEL));
        }
    }

    @Test
    void an_analysis_is_taken_back_by_the_second_press() {
        assertFalse(press(ANALYSIS));
        assertTrue(press(ANALYSIS), "however soon it comes");
        assertFalse(press(step(5, UndoStep.Kind.ANALYSIS)), "the one before it is said anew");
        clock.pass(Duration.ofSeconds(2));
        assertTrue(press(step(5, UndoStep.Kind.ANALYSIS)));
    }

    @Test
    void a_key_that_is_held_never_takes_an_analysis_back() {
        down(LABEL);
        for (int i = 0; i < 100; i++) {
            clock.pass(Duration.ofMillis(1_200 - i * 9));
            assertFalse(down(ANALYSIS));
        }
        asking.released(KeyCode.Z);
        assertTrue(press(ANALYSIS));
    }

    @Test
    void a_key_that_another_window_saw_let_go_can_be_pressed_again() {
        assertFalse(down(ANALYSIS));
        asking.left();
        assertTrue(down(ANALYSIS));
    }

    @Test
    void a_key_let_go_while_command_is_held_is_known_to_be_once_command_is_let_go() {
        assertFalse(down(ANALYSIS));
        asking.released(KeyCode.COMMAND);
        assertTrue(down(ANALYSIS));
    }

    @Test
    void anything_in_between_makes_the_next_press_a_first_one() {
        press(ANALYSIS);
        clock.pass(Duration.ofSeconds(2));
        asking.input();
        assertFalse(press(ANALYSIS));
        clock.pass(Duration.ofSeconds(2));
        assertTrue(press(ANALYSIS));
    }

    @Test
    void what_the_status_line_says_no_more_is_said_again() {
        press(ANALYSIS);
        clock.pass(Duration.ofSeconds(21));
        assertFalse(press(ANALYSIS));
    }

    @Test
    void another_analysis_than_the_one_said_is_not_taken_back() {
        press(ANALYSIS);
        clock.pass(Duration.ofSeconds(2));
        assertFalse(press(step(8, UndoStep.Kind.ANALYSIS)));
    }

    @Test
    void what_was_said_holds_until_something_else_is_done() {
        press(ANALYSIS);
        assertTrue(still.getValue());
        asking.input();
        assertTrue(still.getValue(), "this key may lead to the second undo");
        asking.input();
        assertFalse(still.getValue());

        press(ANALYSIS);
        assertTrue(still.getValue());
        asThen.set(false);
        assertFalse(still.getValue());
        clock.pass(Duration.ofSeconds(2));
        assertFalse(press(ANALYSIS), "what is said no more is not taken back");
    }

    /** Whether the step was taken back; where not, the annotator is told of it. */
    private boolean press(UndoStep next) {
        boolean takenBack = down(next);
        asking.released(KeyCode.Z);
        return takenBack;
    }

    private boolean down(UndoStep next) {
        asking.pressed(KeyCode.Z);
        asking.input();
        boolean takenBack =
                asking.asked(step -> step.kind() == UndoStep.Kind.EDIT).test(next);
        if (!takenBack) {
            still = asking.told(next, asThen);
        }
        return takenBack;
    }

    private static UndoStep step(long position, UndoStep.Kind kind) {
        return new UndoStep(position, Instant.EPOCH, "step", kind);
    }
}
