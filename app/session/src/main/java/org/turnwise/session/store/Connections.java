package org.turnwise.session.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens SQLite files the ways the store needs. Paths go in as URIs, so that any character may stand in them. */
final class Connections {
    private static final int BUSY_MILLIS = 5_000;

    private Connections() {}

    /** For the one writer: write-ahead log, each commit on the disk before it returns. Makes the file if need be. */
    static Connection writable(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file.toUri());
    }

    /** Never writes to the file, also while another process does. */
    static Connection readable(Path file) throws SQLException {
        return reading(file.toUri() + "?mode=ro");
    }

    /** For a file that nothing can change, in a folder where no auxiliary file can be made. */
    static Connection immutable(Path file) throws SQLException {
        return reading(file.toUri() + "?immutable=1");
    }

    private static Connection reading(String uri) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + uri);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Closes what is of no more use because something else failed already. */
    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            org.slf4j.LoggerFactory.getLogger(Connections.class).debug("closing after a failure", e);
        }
    }

    /** Work that is all done or not at all. */
    interface Work {
        void run() throws SQLException;
    }

    /** When this returns the work is on the disk; when it throws, nothing of it is in effect. */
    static void inTransaction(Connection connection, Work work) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        try {
            work.run();
            execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            try {
                execute(connection, "ROLLBACK");
            } catch (SQLException rollback) {
                // SQLite has rolled back by itself after some errors, and says that there is no transaction.
                e.addSuppressed(rollback);
            }
            throw e;
        }
    }
}
