package org.turnwise.session.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.history.AnnotationVersion;
import org.turnwise.session.history.HistoryStep;
import org.turnwise.session.history.Journal;
import org.turnwise.session.history.SessionChange.Cause;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.TurnId;

/** The history's rows. Transactions are the caller's. */
final class HistoryRows {
    /** When and by whom a row was written. */
    record Stamp(Instant at, String by) {}

    /** How many steps can be put before those undone until these are written anew. */
    private static final long ROOM = 1 << 20;

    private HistoryRows() {}

    /** The position of the newest step in effect; 0 where none is. */
    static long position(Connection connection) throws SQLException {
        return Connections.number(connection, "SELECT position FROM history_position");
    }

    private static void moveTo(Connection connection, long position) throws SQLException {
        Table.execute(connection, "UPDATE history_position SET position = ?", position);
    }

    /** Adds a step behind those in effect, and drops those that could be redone. */
    static void append(Connection connection, Edit edit, Edit inverse, Stamp stamp) throws SQLException {
        Table.execute(connection, "DELETE FROM history WHERE position > ?", position(connection));
        insert(connection, edit, inverse, stamp);
    }

    /** As {@link #append}, and leaves those that could be redone behind it. */
    static void insert(Connection connection, Edit edit, Edit inverse, Stamp stamp) throws SQLException {
        long position = position(connection) + 1;
        if (Connections.number(connection, "SELECT count(*) FROM history WHERE position = " + position) > 0) {
            makeRoom(connection, position - 1);
        }
        Table.execute(
                connection,
                "INSERT INTO history (position, at, by, description, edit, inverse) VALUES (?, ?, ?, ?, ?, ?)",
                position,
                stamp.at().toString(),
                stamp.by(),
                edit.description(),
                SessionJson.write(edit),
                SessionJson.write(inverse));
        moveTo(connection, position);
    }

    /** The step at this position, with its inverse. */
    static Optional<Journal.Entry> done(Connection connection, long position) throws SQLException {
        return entry(connection, "SELECT position, at, description, inverse FROM history WHERE position = ?", position);
    }

    /** The oldest step that is undone, with its edit. */
    static Optional<Journal.Entry> undone(Connection connection) throws SQLException {
        return entry(
                connection,
                "SELECT position, at, description, edit FROM history"
                        + " WHERE position > (SELECT position FROM history_position)"
                        + " AND position > ? ORDER BY position LIMIT 1",
                0);
    }

    /** The edits of all steps that are undone, the oldest first. */
    static List<Edit> allUndone(Connection connection) throws SQLException {
        List<Edit> undone = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT edit FROM history"
                        + " WHERE position > (SELECT position FROM history_position) ORDER BY position");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                undone.add(SessionJson.read(row.getString(1), Edit.class));
            }
        }
        return undone;
    }

    private static Optional<Journal.Entry> entry(Connection connection, String query, long value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Journal.Entry(
                                row.getLong(1),
                                SessionTables.instant(row, 2),
                                row.getString(3),
                                SessionJson.read(row.getString(4), Edit.class)))
                        : Optional.empty();
            }
        }
    }

    /** Makes the step in effect that this many came after the oldest of those undone; the others stay where they are. */
    static void undo(Connection connection, int newer) throws SQLException {
        long newest = position(connection);
        if (newer > 0) {
            long step = positionOf(connection, newer);
            long place = placeBehind(connection, newest);
            Table.execute(connection, "UPDATE history SET position = ? WHERE position = ?", place, step);
        } else {
            moveTo(
                    connection,
                    Connections.number(
                            connection, "SELECT ifnull(max(position), 0) FROM history WHERE position < " + newest));
        }
    }

    /** Puts the oldest step that is undone into effect. */
    static void redo(Connection connection) throws SQLException {
        moveTo(
                connection,
                Connections.number(
                        connection,
                        "SELECT min(position) FROM history WHERE position > (SELECT position FROM history_position)"));
    }

    /** Where the step in effect is that this many came after; 0 where there are not that many. */
    static long positionOf(Connection connection, int newer) throws SQLException {
        return Connections.number(
                connection,
                "SELECT position FROM history WHERE position <= (SELECT position FROM history_position)"
                        + " ORDER BY position DESC LIMIT 1 OFFSET " + newer);
    }

    /**
     * A free position between the newest step in effect and the oldest that is undone. The findings of an analysis are
     * long, so that those in effect are not written anew; those undone make room for many at once.
     */
    private static long placeBehind(Connection connection, long newest) throws SQLException {
        String oldestUndone = "SELECT ifnull(min(position), 0) FROM history WHERE position > " + newest;
        long next = Connections.number(connection, oldestUndone);
        if (next == 0) {
            return newest + ROOM;
        }
        if (next > newest + 1) {
            return next - 1;
        }
        makeRoom(connection, newest);
        return next + ROOM - 1;
    }

    private static void makeRoom(Connection connection, long newest) throws SQLException {
        Table.execute(connection, "UPDATE history SET position = -position - ? WHERE position > ?", ROOM, newest);
        Table.execute(connection, "UPDATE history SET position = -position WHERE position < 0");
    }

    /**
     * Completes steps of earlier versions, whose edits lack what later ones say.
     *
     * @param field which of them: those that have this field somewhere
     */
    static void rewrite(Connection connection, String field, UnaryOperator<String> completed) throws SQLException {
        List<Long> positions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT position FROM history WHERE instr(edit, ?) > 0 OR instr(inverse, ?) > 0")) {
            select.setString(1, '"' + field + '"');
            select.setString(2, '"' + field + '"');
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong(1));
                }
            }
        }
        for (long position : positions) {
            rewrite(connection, position, completed);
        }
    }

    /** Writes edit and inverse of one step otherwise. */
    static void rewrite(Connection connection, long position, UnaryOperator<String> completed) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT edit, inverse FROM history WHERE position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    Table.execute(
                            connection,
                            "UPDATE history SET edit = ?, inverse = ? WHERE position = ?",
                            completed.apply(row.getString(1)),
                            completed.apply(row.getString(2)),
                            position);
                }
            }
        }
    }

    /** What the oldest step that is undone did. */
    static Optional<String> undoneDescription(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT description FROM history"
                        + " WHERE position > (SELECT position FROM history_position) ORDER BY position LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    static List<HistoryStep> steps(Connection connection, int limit) throws SQLException {
        long done = position(connection);
        List<HistoryStep> steps = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT position, at, by, description FROM history ORDER BY position DESC LIMIT ?")) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    steps.add(new HistoryStep(
                            row.getLong(1),
                            SessionTables.instant(row, 2),
                            row.getString(3),
                            row.getString(4),
                            row.getLong(1) <= done));
                }
            }
        }
        return steps;
    }

    static void addVersion(
            Connection connection, AnnotationKey key, Optional<Annotation> annotation, Stamp stamp, Cause cause)
            throws SQLException {
        Table.execute(
                connection,
                "INSERT INTO annotation_version (turn, annotator, scheme, annotation, at, by, cause)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                key.turn().value(),
                key.annotator(),
                key.scheme(),
                annotation.<Object>map(SessionJson::write).orElse(Table.NONE),
                stamp.at().toString(),
                stamp.by(),
                cause.name());
    }

    static List<AnnotationVersion> versions(Connection connection, AnnotationKey key) throws SQLException {
        List<AnnotationVersion> versions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT annotation, at, by, cause"
                + " FROM annotation_version WHERE turn = ? AND annotator = ? AND scheme = ? ORDER BY number")) {
            select.setLong(1, key.turn().value());
            select.setString(2, key.annotator());
            select.setString(3, key.scheme());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(new AnnotationVersion(
                            key,
                            Optional.ofNullable(row.getString(1)).map(json -> SessionJson.read(json, Annotation.class)),
                            SessionTables.instant(row, 2),
                            row.getString(3),
                            Cause.valueOf(row.getString(4))));
                }
            }
        }
        return versions;
    }

    /** The keys under which a label was given once and none stands now. Few, where others would be read for nothing. */
    static Set<AnnotationKey> onceLabelled(Connection connection) throws SQLException {
        Set<AnnotationKey> keys = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT v.turn, v.annotator, v.scheme"
                        + " FROM annotation_version v LEFT JOIN annotation now"
                        + " ON now.turn = v.turn AND now.annotator = v.annotator AND now.scheme = v.scheme"
                        + " WHERE now.label IS NULL AND json_extract(v.annotation, '$.label') IS NOT NULL");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(new AnnotationKey(new TurnId(row.getLong(1)), row.getString(2), row.getString(3)));
            }
        }
        return keys;
    }

    /** When a step in effect last hid what was open until then; see {@link Journal#openUntil}. */
    static Optional<Instant> openUntil(Connection connection) throws SQLException {
        Optional<Instant> last = Optional.empty();
        // the beginning of an edit tells its kind: the rest of an analysis is long
        try (PreparedStatement select = connection.prepareStatement("SELECT at, edit, inverse FROM history"
                        + " WHERE position <= (SELECT position FROM history_position)"
                        + " AND instr(substr(edit, 1, 40), '\"set-blinding\"') > 0 ORDER BY at");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (SessionJson.read(row.getString(2), Edit.class) instanceof SetBlinding set
                        && SessionJson.read(row.getString(3), Edit.class) instanceof SetBlinding back
                        && back.blinding().reveals(set.blinding())) {
                    last = Optional.of(SessionTables.instant(row, 1));
                }
            }
        }
        return last;
    }

    /** The first version with a label at each key of the scheme. */
    static List<Annotation> firstLabels(Connection connection, String scheme) throws SQLException {
        List<Annotation> first = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT annotation FROM annotation_version"
                + " WHERE number IN (SELECT min(number) FROM annotation_version WHERE scheme = ?"
                + " AND json_extract(annotation, '$.label') IS NOT NULL GROUP BY turn, annotator) ORDER BY number")) {
            select.setString(1, scheme);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    first.add(SessionJson.read(row.getString(1), Annotation.class));
                }
            }
        }
        return first;
    }
}
