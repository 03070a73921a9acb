package org.turnwise.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TurnId;

/**
 * Shows what an analysis under way has found so far, and never more often than the window can follow: each time all rows
 * are made anew, which in a long session takes longer than the next turns take to analyse.
 */
final class EarlyPredictions {
    /** Time between two showings at least, and at least so many times what one took. */
    private static final long PAUSE_MILLIS = 250;

    private static final long REST = 10;

    private final FxSession session;
    private final Executor fx;
    private final Map<TurnId, Prediction> found = new HashMap<>();
    private final List<Prediction> fresh = new ArrayList<>();
    private long pauseMillis = PAUSE_MILLIS;
    private boolean coming;
    private boolean ended;

    /** @param fx runs what it is given on the FX thread */
    EarlyPredictions(FxSession session, Executor fx) {
        this.session = session;
        this.fx = fx;
    }

    /** On any thread. */
    synchronized void add(List<Prediction> predictions) {
        fresh.addAll(predictions);
        if (!coming && !ended) {
            coming = true;
            CompletableFuture.delayedExecutor(pauseMillis, TimeUnit.MILLISECONDS, fx)
                    .execute(this::show);
        }
    }

    private void show() {
        synchronized (this) {
            if (ended) {
                return;
            }
            fresh.forEach(p -> found.put(p.turn(), p));
            fresh.clear();
            coming = false;
        }
        long begun = System.nanoTime();
        session.showEarly(found);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        synchronized (this) {
            pauseMillis = Math.max(PAUSE_MILLIS, REST * took);
        }
    }

    /** The analysis has ended: what it found is recorded, or nothing is. On the FX thread. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        session.showEarly(Map.of());
    }
}
