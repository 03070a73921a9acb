package org.turnwise.desktop.traces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Trace;
import org.turnwise.session.model.TraceKey;
import org.turnwise.session.model.TracePiece;

/**
 * What was shown of one dimension since recording began: a value for every step of 40 ms that was played. Where the
 * playhead jumped, nothing is recorded of what it jumped over.
 */
final class TraceTake {
    /** A playhead that comes further than this from one look to the next has jumped. */
    private static final long JUMP_STEPS = 1000 / TracePiece.STEP_MILLIS;

    private final List<Stretch> stretches = new ArrayList<>();

    /** Values of steps that follow each other. */
    private static final class Stretch {
        private final long from;
        private double[] values = new double[TracePiece.LENGTH];
        private int count;

        Stretch(long from) {
            this.from = from;
        }

        Stretch copy() {
            Stretch copy = new Stretch(from);
            copy.values = Arrays.copyOf(values, count);
            copy.count = count;
            return copy;
        }

        long next() {
            return from + count;
        }

        double last() {
            return values[count - 1];
        }

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count + 1);
            }
            values[count++] = value;
        }
    }

    /**
     * The annotator shows this value now. Steps passed since the last look get values between the last one and this.
     *
     * @param millis where the playhead is
     */
    void show(long millis, double value) {
        long step = millis / TracePiece.STEP_MILLIS;
        Stretch stretch = stretches.isEmpty() ? begin(step) : stretches.get(stretches.size() - 1);
        if (stretch.count > 0 && step < stretch.next()) {
            if (step == stretch.next() - 1) {
                return;
            }
            stretch = begin(step);
        } else if (step - stretch.next() > JUMP_STEPS) {
            stretch = begin(step);
        }
        long passed = step - stretch.next() + 1;
        double before = stretch.count == 0 ? value : stretch.last();
        for (int i = 1; i <= passed; i++) {
            stretch.add(before + (value - before) * i / passed);
        }
    }

    /** What was shown up to now, whatever comes. */
    TraceTake copy() {
        TraceTake copy = new TraceTake();
        stretches.forEach(stretch -> copy.stretches.add(stretch.copy()));
        return copy;
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** The pieces of the session's trace with what was shown in them; of a moment played twice what was shown last. */
    List<TracePiece> pieces(Session session, String annotator, Dimension dimension) {
        Map<TraceKey, TracePiece> changed = new HashMap<>();
        for (Stretch stretch : stretches) {
            Map<TraceKey, TracePiece> known = new HashMap<>(session.traces());
            known.putAll(changed);
            new Trace(known, annotator, dimension.id())
                    .with(stretch.from * TracePiece.STEP_MILLIS, Arrays.copyOf(stretch.values, stretch.count))
                    .forEach(piece -> changed.put(piece.key(), piece));
        }
        return List.copyOf(changed.values());
    }

    private Stretch begin(long step) {
        Stretch stretch = new Stretch(step);
        stretches.add(stretch);
        return stretch;
    }
}
