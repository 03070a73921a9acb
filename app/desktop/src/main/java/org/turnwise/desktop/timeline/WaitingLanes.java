package org.turnwise.desktop.timeline;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.turnwise.desktop.timeline.lanes.LaneKind;

/**
 * The lanes that are not painted as they should be yet. As many of them are painted in a frame as there is time for, at
 * least one, and those that have waited longest come first: so none waits for ever where all change with every frame.
 * Needs no toolkit.
 */
final class WaitingLanes {
    /** A quarter of a frame: turns and playhead are painted in it too, and keys answered. */
    static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private final LongSupplier nanos;
    private final Set<LaneKind> waiting = new LinkedHashSet<>();

    /** @param nanos a clock */
    WaitingLanes(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Those that wait already keep their place. */
    void add(Collection<LaneKind> lanes) {
        waiting.addAll(lanes);
    }

    /** Nothing waits any more. */
    void clear() {
        waiting.clear();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Has lanes painted, as long as there is time in this frame. */
    void paintSome(Consumer<LaneKind> painting) {
        long from = nanos.getAsLong();
        while (!waiting.isEmpty()) {
            Iterator<LaneKind> first = waiting.iterator();
            LaneKind lane = first.next();
            first.remove();
            painting.accept(lane);
            if (nanos.getAsLong() - from >= MOST_NANOS) {
                return;
            }
        }
    }
}
