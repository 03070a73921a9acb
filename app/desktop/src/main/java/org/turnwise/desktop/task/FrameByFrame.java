package org.turnwise.desktop.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/**
 * Runs what it is given on the FX thread, in order and one piece per frame, so that what somebody does meanwhile waits for
 * one piece at most. For work that belongs to the FX thread and is long only as a whole. Confined to the FX thread.
 */
public final class FrameByFrame implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    @Override
    public void execute(Runnable piece) {
        waiting.add(piece);
        frames.start();
    }

    /** Does at once what waits, and what comes of it: for whoever needs it all done, such as the one who closes it. */
    public void finish() {
        while (!waiting.isEmpty()) {
            next();
        }
    }

    private void next() {
        Runnable piece = waiting.poll();
        if (piece == null) {
            frames.stop();
        } else {
            piece.run();
        }
    }
}
