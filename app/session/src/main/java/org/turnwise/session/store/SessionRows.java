package org.turnwise.session.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;
import org.turnwise.session.edit.Touched;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TraceKey;
import org.turnwise.session.model.TracePiece;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** A session as rows: reads all of them, writes only those an edit touched. Transactions are the caller's. */
final class SessionRows {
    private SessionRows() {}

    static boolean hasAtLeast(int rows, String table, Connection connection) throws SQLException {
        return Connections.number(connection, "SELECT count(*) FROM (SELECT 1 FROM " + table + " LIMIT " + rows + ")")
                == rows;
    }

    /** Writes a session into empty tables. */
    static void insert(Connection connection, Session session) throws SQLException {
        for (LabelScheme scheme : session.schemes().values()) {
            SessionTables.SCHEME.put(connection, scheme);
        }
        Table.execute(
                connection,
                "INSERT INTO session (one, id, name, active_scheme, last_turn_id) VALUES (1, ?, ?, ?, 0)",
                session.id(),
                session.name(),
                session.activeScheme());
        writeSettings(connection, session);
    }

    /** Makes the touched rows those of {@code after}. */
    static void write(Connection connection, Session before, Session after, Touched touched) throws SQLException {
        update(connection, SessionTables.SCHEME, touched.schemes(), after.schemes());
        update(connection, SessionTables.SPEAKER, touched.speakers(), after.speakers());
        update(connection, SessionTables.ANNOTATOR, touched.annotators(), after.annotators());
        writeTurns(connection, after, touched.turns());
        update(connection, SessionTables.ANNOTATION, touched.annotations(), after.annotations());
        update(connection, SessionTables.GOLD, touched.gold(), after.gold());
        update(connection, SessionTables.RUN, touched.runs(), after.runs());
        update(connection, SessionTables.FACE_MARK, touched.faceMarks(), after.faceMarks());
        update(connection, SessionTables.MARKER, touched.markers(), after.markers());
        update(connection, SessionTables.TRACE, touched.traces(), after.traces());
        update(connection, SessionTables.PREDICTION, touched.predictions(), after.predictions());
        if (touched.settings()) {
            writeSettings(connection, after);
            writeMedia(connection, before.media(), after.media());
        }
    }

    private static void writeSettings(Connection connection, Session session) throws SQLException {
        Table.execute(
                connection,
                "UPDATE session SET name = ?, active_scheme = ?, labelled = ?, audit_percent = ?, audit_seed = ?",
                session.name(),
                session.activeScheme(),
                session.blinding().way().name(),
                session.blinding().auditPercent(),
                session.blinding().seed());
    }

    private static <K, V> void update(Connection connection, Table<K, V> table, Set<K> keys, Map<K, V> values)
            throws SQLException {
        for (K key : keys) {
            V value = values.get(key);
            if (value == null) {
                table.delete(connection, key);
            } else {
                table.put(connection, value);
            }
        }
    }

    private static void writeTurns(Connection connection, Session after, Set<TurnId> ids) throws SQLException {
        long last = 0;
        for (TurnId id : ids) {
            Turn turn = after.turns().find(id).orElse(null);
            if (turn == null) {
                SessionTables.TURN.delete(connection, id);
            } else {
                SessionTables.TURN.put(connection, turn);
            }
            last = Math.max(last, id.value());
        }
        if (!ids.isEmpty()) {
            Table.execute(connection, "UPDATE session SET last_turn_id = max(last_turn_id, ?)", last);
        }
    }

    private static void writeMedia(Connection connection, List<MediaSource> before, List<MediaSource> after)
            throws SQLException {
        Set<SessionTables.PlacedMedia> old = new HashSet<>(placed(before));
        Set<String> kept = new HashSet<>();
        for (SessionTables.PlacedMedia media : placed(after)) {
            kept.add(media.media().id());
            if (!old.contains(media)) {
                SessionTables.MEDIA.put(connection, media);
            }
        }
        for (MediaSource media : before) {
            if (!kept.contains(media.id())) {
                SessionTables.MEDIA.delete(connection, media.id());
            }
        }
    }

    private static List<SessionTables.PlacedMedia> placed(List<MediaSource> media) {
        List<SessionTables.PlacedMedia> placed = new ArrayList<>();
        media.forEach(m -> placed.add(new SessionTables.PlacedMedia(placed.size(), m)));
        return placed;
    }

    static Session read(Connection connection) throws SQLException {
        try (PredictionsReading predictions = new PredictionsReading()) {
            predictions.read(connection);
            return readWithoutPredictions(connection).withPredictions(predictions.all());
        }
    }

    /** @param second to the same file, to read by at the same time; nobody may write to it meanwhile */
    static Session read(Connection connection, Connection second) throws SQLException {
        try (PredictionsReading predictions = new PredictionsReading()) {
            predictions.readMeanwhile(second);
            return readWithoutPredictions(connection).withPredictions(predictions.all());
        }
    }

    static Session readWithoutPredictions(Connection connection) throws SQLException {
        return readWithoutPredictions(connection, "TRUE", "TRUE");
    }

    /**
     * The first so many turns, the one that ends last, so that it is known how long the session is, and what people said of
     * them; else as {@link #readWithoutPredictions}.
     */
    static Session readBeginning(Connection connection, int turns) throws SQLException {
        String some = "(SELECT id FROM (SELECT id FROM turn ORDER BY start_ms, end_ms, id LIMIT " + turns + ")"
                + " UNION SELECT id FROM (SELECT id FROM turn ORDER BY end_ms DESC LIMIT 1))";
        return readWithoutPredictions(connection, "id IN " + some, "turn IN " + some);
    }

    private static Session readWithoutPredictions(Connection connection, String turnsWhere, String saidWhere)
            throws SQLException {
        Map<String, Speaker> speakers = new HashMap<>();
        SessionTables.SPEAKER.forEach(connection, s -> speakers.put(s.id(), s));
        Map<String, LabelScheme> schemes = new HashMap<>();
        SessionTables.SCHEME.forEach(connection, s -> schemes.put(s.id(), s));
        Map<String, Annotator> annotators = new HashMap<>();
        SessionTables.ANNOTATOR.forEach(connection, a -> annotators.put(a.id(), a));
        SortedMap<AnnotationKey, Annotation> annotations = new TreeMap<>();
        RepeatedTexts words = new RepeatedTexts();
        SessionTables.ANNOTATION.forEach(
                connection, saidWhere, row -> SessionTables.annotationOf(row, words), a -> annotations.put(a.key(), a));
        Map<String, AnalysisRun> runs = new HashMap<>();
        SessionTables.RUN.forEach(connection, r -> runs.put(r.id(), r));
        SortedMap<GoldKey, GoldLabel> gold = new TreeMap<>();
        SessionTables.GOLD.forEach(connection, saidWhere, g -> gold.put(new GoldKey(g.turn(), g.scheme()), g));
        Map<Long, FaceMark> faceMarks = new HashMap<>();
        SessionTables.FACE_MARK.forEach(connection, m -> faceMarks.put(m.id(), m));
        Map<Long, Marker> markers = new HashMap<>();
        SessionTables.MARKER.forEach(connection, m -> markers.put(m.id(), m));
        Map<TraceKey, TracePiece> traces = new HashMap<>();
        SessionTables.TRACE.forEach(connection, t -> traces.put(t.key(), t));
        Turns turns = readTurns(connection, turnsWhere);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, name, active_scheme, last_turn_id,"
                        + " labelled, audit_percent, audit_seed FROM session")) {
            if (!row.next()) {
                throw new SQLException("the session's own row is missing");
            }
            return new Session(
                    row.getString(1),
                    row.getString(2),
                    readMedia(connection),
                    map(speakers),
                    turns.withIdsGivenUpTo(row.getLong(4)),
                    map(schemes),
                    row.getString(3),
                    map(annotators),
                    TreePMap.fromSortedMap(annotations),
                    map(runs),
                    HashTreePMap.empty(),
                    TreePMap.fromSortedMap(gold),
                    map(faceMarks),
                    map(markers),
                    map(traces),
                    new Blinding(Blinding.Way.valueOf(row.getString(5)), row.getInt(6), row.getLong(7)));
        }
    }

    private static <K, V> PMap<K, V> map(Map<K, V> values) {
        return HashTreePMap.from(values);
    }

    private static Turns readTurns(Connection connection, String where) throws SQLException {
        List<Turn> turns = new ArrayList<>();
        SessionTables.TURN.forEach(connection, where, turns::add);
        return Turns.of(turns);
    }

    private static PVector<MediaSource> readMedia(Connection connection) throws SQLException {
        List<SessionTables.PlacedMedia> media = new ArrayList<>();
        SessionTables.MEDIA.forEach(connection, media::add);
        media.sort(Comparator.comparingInt(SessionTables.PlacedMedia::position));
        return TreePVector.from(
                media.stream().map(SessionTables.PlacedMedia::media).toList());
    }
}
