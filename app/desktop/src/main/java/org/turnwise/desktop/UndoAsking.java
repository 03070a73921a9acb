package org.turnwise.desktop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.turnwise.session.history.UndoStep;

/**
 * Tells an undo that is meant from one too many. What an annotator did and sees is taken back at once. An analysis, or
 * what is not shown, is said first, and taken back only by another undo right after, with nothing else in between but
 * the way to it by menu or palette; a row of undos in quick succession, such as a key that is held, never takes it back.
 * Confined to the FX thread.
 */
final class UndoAsking {
    /** Longer than between two presses in a row, and no shorter than until a key that is held repeats itself. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** As long as the status line says it. */
    private static final Duration READING = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final ReadOnlyIntegerWrapper inputs = new ReadOnlyIntegerWrapper();
    private Optional<UndoStep> told = Optional.empty();
    private ObservableValue<Boolean> holds = new SimpleBooleanProperty(false);
    private Instant toldAt = Instant.MIN;
    private Instant askedAt = Instant.MIN;
    private int inputsWhenAsked;

    UndoAsking(InstantSource clock) {
        this.clock = clock;
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
        Instant now = clock.instant();
        boolean meant = inputs.get() - inputsWhenAsked <= 1
                && Boolean.TRUE.equals(holds.getValue())
                && now.isAfter(askedAt.plus(PAUSE))
                && now.isBefore(toldAt.plus(READING));
        Optional<UndoStep> expected = meant ? told : Optional.empty();
        told = Optional.empty();
        askedAt = now;
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
