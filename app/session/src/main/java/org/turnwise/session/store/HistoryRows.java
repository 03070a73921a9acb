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

    private HistoryRows() {}

    /** How many steps are in effect; the next undo is the step at this position. */
    static long position(Connection connection) throws SQLException {
        return Connections.number(connection, "SELECT position FROM history_position");
    }

    static void moveTo(Connection connection, long position) throws SQLException {
        Table.execute(connection, "UPDATE history_position SET position = ?", position);
    }

    /** Adds a step behind those in effect, and drops those that could be redone. */
    static void append(Connection connection, Edit edit, Edit inverse, Stamp stamp) throws SQLException {
        long position = position(connection) + 1;
        Table.execute(connection, "DELETE FROM history WHERE position >= ?", position);
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

    static Optional<Journal.Entry> entry(Connection connection, long position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT description, edit, inverse FROM history WHERE position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Journal.Entry(
                                position,
                                row.getString(1),
                                SessionJson.read(row.getString(2), Edit.class),
                                SessionJson.read(row.getString(3), Edit.class)))
                        : Optional.empty();
            }
        }
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

    private static void rewrite(Connection connection, long position, UnaryOperator<String> completed)
            throws SQLException {
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

    static Optional<String> description(Connection connection, long position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT description FROM history WHERE position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
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

    /** The keys under which a label was ever given, those cleared or undone since too. */
    static Set<AnnotationKey> everLabelled(Connection connection) throws SQLException {
        Set<AnnotationKey> keys = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT turn, annotator, scheme"
                        + " FROM annotation_version WHERE json_extract(annotation, '$.label') IS NOT NULL");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(new AnnotationKey(new TurnId(row.getLong(1)), row.getString(2), row.getString(3)));
            }
        }
        return keys;
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
