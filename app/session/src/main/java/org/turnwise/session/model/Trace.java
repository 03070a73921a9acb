package org.turnwise.session.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One annotator's trace of one dimension over the whole recording.
 *
 * @param pieces of a session, by key, those of other traces among them
 */
public record Trace(Map<TraceKey, TracePiece> pieces, String annotator, String dimension) {
    private static final int MINUTE_MILLIS = 60_000;

    /** The value at this moment of media time, held for {@link TracePiece#STEP_MILLIS}. */
    public OptionalDouble at(long millis) {
        if (millis < 0) {
            return OptionalDouble.empty();
        }
        TracePiece piece = pieces.get(key((int) (millis / MINUTE_MILLIS)));
        return piece == null
                ? OptionalDouble.empty()
                : piece.at((int) (millis % MINUTE_MILLIS) / TracePiece.STEP_MILLIS);
    }

    /** Whether anything was ever recorded of it. */
    public boolean isEmpty() {
        return pieces.keySet().stream()
                .noneMatch(k -> k.annotator().equals(annotator) && k.dimension().equals(dimension));
    }

    /**
     * The pieces as they are with other values from a moment on, for an edit.
     *
     * @param fromMillis media time of the first value; what lies within a step belongs to that step
     * @param values one a step, -1 to 1; {@code NaN} takes a value away
     */
    public List<TracePiece> with(long fromMillis, double... values) {
        List<TracePiece> changed = new ArrayList<>();
        long step = fromMillis / TracePiece.STEP_MILLIS;
        int done = 0;
        while (done < values.length) {
            TraceKey key = key((int) (step / TracePiece.LENGTH));
            int from = (int) (step % TracePiece.LENGTH);
            int count = Math.min(values.length - done, TracePiece.LENGTH - from);
            TracePiece piece = pieces.get(key);
            changed.add((piece == null ? TracePiece.empty(key) : piece)
                    .with(from, Arrays.copyOfRange(values, done, done + count)));
            done += count;
            step += count;
        }
        return changed;
    }

    private TraceKey key(int minute) {
        return new TraceKey(annotator, dimension, minute);
    }
}
