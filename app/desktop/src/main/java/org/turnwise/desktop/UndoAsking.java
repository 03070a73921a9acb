package org.turnwise.desktop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
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
    private Optional<UndoStep> told = Optional.empty();
    private Instant toldAt = Instant.MIN;
    private Instant askedAt = Instant.MIN;
    private int inputs;
    private int inputsWhenAsked;

    UndoAsking(InstantSource clock) {
        this.clock = clock;
    }

    /** A key was pressed or something clicked, were it only for an undo. */
    void input() {
        inputs++;
    }

    /**
     * An undo is asked for: which steps may be taken back by it.
     *
     * @param plain those that may be at once
     */
    Predicate<UndoStep> asked(Predicate<UndoStep> plain) {
        Instant now = clock.instant();
        boolean meant =
                inputs - inputsWhenAsked <= 1 && now.isAfter(askedAt.plus(PAUSE)) && now.isBefore(toldAt.plus(READING));
        Optional<UndoStep> expected = meant ? told : Optional.empty();
        told = Optional.empty();
        askedAt = now;
        inputsWhenAsked = inputs;
        return step -> plain.test(step) || expected.equals(Optional.of(step));
    }

    /** The annotator is told that this step is next. */
    void told(UndoStep step) {
        told = Optional.of(step);
        toldAt = clock.instant();
    }
}
