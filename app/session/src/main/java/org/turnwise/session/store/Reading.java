package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session's file opened without ever changing it: in place where SQLite can, else by way of a private copy that goes
 * when this is closed.
 */
final class Reading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private final Connection connection;
    private final Optional<Path> copy;

    private Reading(Connection connection, Optional<Path> copy) {
        this.connection = connection;
        this.copy = copy;
    }

    Connection connection() {
        return connection;
    }

    /**
     * Works while another process writes, and in a folder that cannot be written to. There SQLite may lack its shared
     * memory file: without a write-ahead log the file then cannot change, and with one (a crash, then a folder that was
     * write-protected) a copy of both is read.
     */
    static Reading of(Path file) throws SQLException {
        Connection connection = null;
        try {
            connection = Connections.readable(file);
            Connections.number(connection, "SELECT count(*) FROM sqlite_schema");
            return new Reading(connection, Optional.empty());
        } catch (SQLException e) {
            if (connection != null) {
                Connections.closeQuietly(connection);
            }
            boolean noRoomForSharedMemory = StoreFailures.isCode(e, StoreFailures.CODE_CANNOT_OPEN)
                    || StoreFailures.isCode(e, StoreFailures.CODE_READ_ONLY);
            if (!noRoomForSharedMemory || Files.isWritable(MediaPaths.folderOf(file))) {
                throw e;
            }
        }
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return hasContent(log) ? copyWithLog(file, log) : new Reading(Connections.immutable(file), Optional.empty());
    }

    /** A copy brought to the current schema, because the file itself must not be. */
    static Reading migratedCopyOf(Path file) throws SQLException {
        Path copy = temporary(file);
        try (Reading original = of(file)) {
            Table.execute(original.connection, "VACUUM INTO ?", copy.toString());
        }
        Connection connection = Connections.writable(copy);
        Schema.migrate(connection);
        return new Reading(connection, Optional.of(copy));
    }

    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs a query of many statements on one state of the file, whatever a writer does meanwhile. */
    <T> T consistently(Query<T> query) throws SQLException {
        Connections.execute(connection, "BEGIN");
        try {
            return query.run(connection);
        } finally {
            Connections.execute(connection, "ROLLBACK");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        copy.ifPresent(Reading::removeFolderOf);
    }

    private static Reading copyWithLog(Path file, Path log) throws SQLException {
        Path copy = temporary(file);
        try {
            Files.copy(file, copy);
            Files.copy(log, copy.resolveSibling(copy.getFileName() + "-wal"));
        } catch (IOException e) {
            throw new SQLException("cannot copy the session to read it", e);
        }
        return new Reading(Connections.writable(copy), Optional.of(copy));
    }

    private static boolean hasContent(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path temporary(Path file) throws SQLException {
        try {
            return Files.createTempDirectory("turnwise-reading").resolve(file.getFileName());
        } catch (IOException e) {
            throw new SQLException("cannot make a temporary folder to read the session from", e);
        }
    }

    private static void removeFolderOf(Path copy) {
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            remove(copy.resolveSibling(copy.getFileName() + suffix));
        }
        remove(MediaPaths.folderOf(copy));
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.debug("{} stays behind", path, e);
        }
    }
}
