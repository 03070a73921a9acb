package org.turnwise.session.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.turnwise.session.history.SessionChange.Cause;
import org.turnwise.session.model.Annotation;

/**
 * The schema's versions. Version n is what scripts 1 to n make one after the other; a script that was ever released
 * does not change.
 */
final class Schema {
    /** "TWns": says that a SQLite file is a session. */
    static final int APPLICATION_ID = 0x54576e73;

    static final int VERSION = 6;

    private Schema() {}

    /** Brings a file from its version (0: empty) to the current one, in one transaction. */
    static void migrate(Connection connection) throws SQLException {
        int version = version(connection);
        if (version == VERSION) {
            return;
        }
        Connections.inTransaction(connection, () -> {
            for (int next = version + 1; next <= VERSION; next++) {
                Connections.execute(connection, script(next));
                if (next == 2) {
                    keepStandingAnnotations(connection);
                } else if (next == 4) {
                    HistoryRows.rewrite(connection, "modelHash", SessionJson::withUnknownDurations);
                } else if (next == 6) {
                    HistoryRows.rewrite(connection, "contentHash", SessionJson::withoutOffsets);
                }
            }
            Connections.execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
            Connections.execute(connection, "PRAGMA user_version = " + VERSION);
        });
    }

    static int version(Connection connection) throws SQLException {
        return (int) Connections.number(connection, "PRAGMA user_version");
    }

    static boolean isSession(Connection connection) throws SQLException {
        return Connections.number(connection, "PRAGMA application_id") == APPLICATION_ID;
    }

    static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version-1 file kept only what stands: that is then the first version known. */
    private static void keepStandingAnnotations(Connection connection) throws SQLException {
        List<Annotation> standing = new ArrayList<>();
        SessionTables.ANNOTATION.forEach(connection, standing::add);
        for (Annotation annotation : standing) {
            HistoryRows.addVersion(
                    connection,
                    annotation.key(),
                    Optional.of(annotation),
                    new HistoryRows.Stamp(annotation.origin().at(), ""),
                    Cause.EDIT);
        }
    }
}
