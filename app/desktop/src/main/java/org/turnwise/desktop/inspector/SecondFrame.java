package org.turnwise.desktop.inspector;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Does what can wait in the frame after the one that shows what cannot, so that neither takes long; of several pieces
 * that wait only the last is done. Confined to the FX thread.
 */
final class SecondFrame {
    private Executor frames = Runnable::run;
    private Optional<Runnable> waiting = Optional.empty();

    /** @param runs what it is given on the FX thread, one piece a frame; until it is set nothing waits */
    void frames(Executor runs) {
        frames = runs;
    }

    void execute(Runnable piece) {
        boolean first = waiting.isEmpty();
        waiting = Optional.of(piece);
        if (first) {
            // The first frame from now on is the one that shows what was done just now.
            frames.execute(() -> frames.execute(this::run));
        }
    }

    /** Does at once what waits, for whoever needs it done. */
    void finish() {
        run();
    }

    private void run() {
        Optional<Runnable> piece = waiting;
        waiting = Optional.empty();
        piece.ifPresent(Runnable::run);
    }
}
