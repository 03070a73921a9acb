package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The write-ahead log beside a session that is open for editing. Another program that reads the session removes it when it
 * ends if it finds no lock, and locks can be lost (see {@link SessionLock}): what is written from then on would be in a
 * file that has no name any more.
 */
final class OpenLog {
    private static final Logger LOG = LoggerFactory.getLogger(OpenLog.class);

    private final Path file;
    private final Connection connection;
    private final Optional<Object> first;

    /** @param connection by which the session is written; it has made the log */
    OpenLog(Path session, Connection connection) {
        file = session.resolveSibling(session.getFileName() + "-wal");
        this.connection = connection;
        first = key();
    }

    /** Once something was written: where the log is not the one of the beginning, what is in that goes into the session's file. */
    void secure() throws SQLException {
        if (!first.equals(key())) {
            LOG.warn("{} was removed by another program; the session's own file is written to", file);
            Connections.number(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /** Which file it is; empty where there is none, or where the system has no such keys and removes no open file. */
    private Optional<Object> key() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
