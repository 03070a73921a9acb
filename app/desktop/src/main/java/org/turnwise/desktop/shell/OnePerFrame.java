package org.turnwise.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/** Does one piece of work per frame, in order, so that what somebody does meanwhile waits for one piece at most. */
final class OnePerFrame extends AnimationTimer {
    private final Deque<Runnable> left;

    OnePerFrame(List<Runnable> pieces) {
        left = new ArrayDeque<>(pieces);
    }

    @Override
    public void handle(long now) {
        Runnable next = left.poll();
        if (next == null) {
            stop();
        } else {
            next.run();
        }
    }
}
