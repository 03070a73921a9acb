package org.turnwise.session.edit;

import java.util.List;
import org.pcollections.PMap;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TraceKey;
import org.turnwise.session.model.TracePiece;

/** Makes these the pieces of traces; a piece of which nothing is recorded is not kept. */
public record PutTrace(List<TracePiece> pieces) implements Edit {
    public PutTrace {
        pieces = List.copyOf(pieces);
    }

    @Override
    public Session applyTo(Session before) {
        PMap<TraceKey, TracePiece> traces = before.traces();
        for (TracePiece piece : pieces) {
            Fit.there(before.annotators(), piece.key().annotator());
            traces = piece.isEmpty() ? traces.minus(piece.key()) : traces.plus(piece.key(), piece);
        }
        return before.withTraces(traces);
    }

    @Override
    public Edit inverse(Session before) {
        return new PutTrace(pieces.stream()
                .map(TracePiece::key)
                .distinct()
                .map(key -> before.traces().getOrDefault(key, TracePiece.empty(key)))
                .toList());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.traces(pieces.stream().map(TracePiece::key).toList());
    }

    @Override
    public String description() {
        return "Record a trace";
    }
}
