package org.turnwise.desktop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.turnwise.session.history.UndoStep;

/**
 * Tells an undo that is meant from one too many. What an annotator did and sees is taken back at once. An analysis, or
 * what is not shown, is said first, and taken back only by another undo right after, with nothing else in between but
 * the way to it by menu or palette. However soon it comes it is meant, unless its key was not let go since it was said:
 * a key that is held repeats itself, and never takes it back.
 * Confined to the FX thread.
 */
final class UndoAsking {
    /** As long as the status line says it. */
    private static final Duration READING = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final ReadOnlyIntegerWrapper inputs = new ReadOnlyIntegerWrapper();
    private Optional<UndoStep> told = Optional.empty();
    private ObservableValue<Boolean> holds = new SimpleBooleanProperty(false);
    private Instant toldAt = Instant.MIN;
    private int inputsWhenAsked;
    private boolean repeated;

    UndoAsking(InstantSource clock) {
        this.clock = clock;
    }

    /** A key went down, or is held and repeats itself. */
    void pressed(KeyCode key) {
        repeated = !down.add(key);
    }

    /** A key was let go. */
    void released(KeyCode key) {
        down.remove(key);
        if (key == KeyCode.COMMAND) {
            // macOS does not tell of keys that are let go while this one is held
            down.clear();
        }
        repeated = false;
    }

    /** Keys are let go where it cannot be seen, in another window. */
    void left() {
        down.clear();
        repeated = false;
    }

    /** A key was pressed or something clicked, were it only for an undo. */
    void input() {
        inputs.set(inputs.get() + 1);
    }

    /**
     * An undo is asked for: which steps may be taken back by it.
     *
     * @param plain those that may be at once
     */
    Predicate<UndoStep> asked(Predicate<UndoStep> plain) {
        boolean meant = inputs.get() - inputsWhenAsked <= 1
                && Boolean.TRUE.equals(holds.getValue())
                && !repeated
                && clock.instant().isBefore(toldAt.plus(READING));
        Optional<UndoStep> expected = meant ? told : Optional.empty();
        told = Optional.empty();
        inputsWhenAsked = inputs.get();
        return step -> plain.test(step) || expected.equals(Optional.of(step));
    }

    /**
     * The annotator is told that this step is next.
     *
     * @param stays whether things are as they were then
     * @return whether another undo may still take it back; not once anything else was done
     */
    ObservableValue<Boolean> told(UndoStep step, ObservableValue<Boolean> stays) {
        told = Optional.of(step);
        toldAt = clock.instant();
        int then = inputs.get();
        ObservableValue<Boolean> nothingElse = inputs.map(now -> now.intValue() - then <= 1);
        holds = stays.flatMap(same -> same ? nothingElse : stays);
        return holds;
    }
}
