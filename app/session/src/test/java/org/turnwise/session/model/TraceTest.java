package org.turnwise.session.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TraceTest {
    private final Map<TraceKey, TracePiece> pieces = new HashMap<>();
    private final Trace valence = new Trace(pieces, "ann", "valence");

    @Test
    void what_is_recorded_over_the_end_of_a_minute_lies_in_two_pieces_and_is_found_again() {
        record(59_960, 0.25, -1, 0.5, 7);

        assertEquals(2, pieces.size());
        assertEquals(OptionalDouble.empty(), valence.at(59_959));
        assertEquals(OptionalDouble.of(0.25), valence.at(59_960));
        assertEquals(OptionalDouble.of(0.25), valence.at(59_999));
        assertEquals(OptionalDouble.of(-1), valence.at(60_000));
        assertEquals(OptionalDouble.of(0.5), valence.at(60_040));
        assertEquals(OptionalDouble.of(1), valence.at(60_119));
        assertEquals(OptionalDouble.empty(), valence.at(60_120));
        assertEquals(OptionalDouble.empty(), valence.at(-1));
    }

    @Test
    void recording_anew_changes_that_range_only() {
        record(0, 0.1, 0.2, 0.3, 0.4);
        record(40, 0.9, Double.NaN);

        assertEquals(OptionalDouble.of(0.1), valence.at(0));
        assertEquals(OptionalDouble.of(0.9), valence.at(40));
        assertEquals(OptionalDouble.empty(), valence.at(80));
        assertEquals(OptionalDouble.of(0.4), valence.at(120));
    }

    @Test
    void a_trace_is_one_persons_and_of_one_dimension() {
        record(0, 0.1);

        assertTrue(new Trace(pieces, "ann", "arousal").isEmpty());
        assertTrue(new Trace(pieces, "other", "valence").isEmpty());
        assertEquals(OptionalDouble.empty(), new Trace(pieces, "other", "valence").at(0));
    }

    @Test
    void bytes_give_the_same_piece_and_others_are_refused() {
        TraceKey key = new TraceKey("ann", "valence", 3);
        TracePiece piece = TracePiece.empty(key).with(7, -0.001, 1, -1, 0);

        assertEquals(piece, TracePiece.of(key, piece.bytes()));
        assertTrue(TracePiece.empty(key).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> TracePiece.of(key, new byte[7]));
        byte[] outside = piece.bytes();
        outside[0] = 0x7f;
        assertThrows(IllegalArgumentException.class, () -> TracePiece.of(key, outside));
    }

    private void record(long millis, double... values) {
        List<TracePiece> changed = valence.with(millis, values);
        changed.forEach(piece -> pieces.put(piece.key(), piece));
    }
}
