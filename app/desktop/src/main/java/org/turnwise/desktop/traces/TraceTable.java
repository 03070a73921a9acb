package org.turnwise.desktop.traces;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Trace;
import org.turnwise.session.model.TraceKey;
import org.turnwise.session.model.TracePiece;

/**
 * Traces as a table: a line for each 40 ms of which something is recorded, with the time in seconds, the annotator's id
 * and a column for each dimension, from -1 to 1; empty where that dimension was not recorded.
 */
final class TraceTable {
    private TraceTable() {}

    /** Everything that is recorded in the session as it may be seen. */
    static String csv(Session session) {
        StringBuilder csv = new StringBuilder("time_s,annotator");
        for (Dimension dimension : Dimension.values()) {
            csv.append(',').append(dimension.id());
        }
        csv.append('\n');
        TreeSet<String> annotators = new TreeSet<>();
        session.traces().keySet().stream().map(TraceKey::annotator).forEach(annotators::add);
        for (String annotator : annotators) {
            TreeSet<Integer> minutes = new TreeSet<>();
            session.traces().keySet().stream()
                    .filter(key -> key.annotator().equals(annotator))
                    .forEach(key -> minutes.add(key.minute()));
            minutes.forEach(minute -> lines(csv, session, annotator, minute));
        }
        return csv.toString();
    }

    private static void lines(StringBuilder csv, Session session, String annotator, int minute) {
        for (int i = 0; i < TracePiece.LENGTH; i++) {
            long millis = 60_000L * minute + (long) i * TracePiece.STEP_MILLIS;
            StringBuilder values = new StringBuilder();
            boolean some = false;
            for (Dimension dimension : Dimension.values()) {
                Trace trace = session.trace(annotator, dimension.id());
                OptionalDouble value = trace.at(millis);
                some |= value.isPresent();
                values.append(',');
                value.ifPresent(v -> values.append(String.format(Locale.ROOT, "%.3f", v)));
            }
            if (some) {
                csv.append(String.format(Locale.ROOT, "%.3f,", millis / 1000.0))
                        .append(quoted(annotator))
                        .append(values)
                        .append('\n');
            }
        }
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
