package org.turnwise.session.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.turnwise.session.history.ReadOnlyReason;

/**
 * The right to edit a session, held by one editor on this computer at a time.
 *
 * <p>It is the write lock of a small SQLite file beside the session ({@code NAME.turnwise-lock}): a lock of the
 * operating system that goes with the process, however that ends, while others can still read in the file who holds
 * it. Java's own file locks will not do: on POSIX systems they are lost as soon as the process closes any other channel
 * on the same file, and a second window is in the same process. SQLite sees to that, but not where a library opens the
 * file behind its back: GTK's file dialogs look into every file of the folder that they show. So one who is written down in
 * the file and still runs holds it too.
 */
final class SessionLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);
    private static final int ATTEMPTS = 20;
    private static final Duration START_IS_KNOWN_TO = Duration.ofSeconds(2);

    private final Path file;
    private final Connection connection;

    private SessionLock(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Either the lock or why it is not to be had. */
    record Outcome(Optional<SessionLock> lock, Optional<ReadOnlyReason> refusal) {}

    static Path fileFor(Path session) {
        return session.resolveSibling(session.getFileName() + "-lock");
    }

    /** Never waits for whoever holds it. */
    static Outcome acquire(Path session, String user, Instant now) throws SQLException {
        Path file = fileFor(session);
        String token = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Connection connection = open(file);
            try {
                Connections.execute(connection, "BEGIN IMMEDIATE");
                Connections.execute(
                        connection,
                        "CREATE TABLE IF NOT EXISTS holder (token TEXT, pid INTEGER, host TEXT, user TEXT, since TEXT)");
                Optional<ReadOnlyReason.HeldElsewhere> other =
                        holder(connection).filter(SessionLock::stillRuns);
                if (other.isPresent()) {
                    Connections.closeQuietly(connection);
                    return new Outcome(Optional.empty(), Optional.of(other.get()));
                }
                sign(connection, token, user, now);
                Connections.execute(connection, "COMMIT");
                Connections.execute(connection, "BEGIN IMMEDIATE");
                if (token.equals(tokenIn(file))) {
                    return new Outcome(Optional.of(new SessionLock(file, connection)), Optional.empty());
                }
                // The file was removed by the one who held the lock before: the lock of a file that is not there.
                Connections.closeQuietly(connection);
            } catch (SQLException e) {
                Optional<ReadOnlyReason> holder = whenBusy(e, connection);
                Connections.closeQuietly(connection);
                if (holder.isPresent()) {
                    return new Outcome(Optional.empty(), holder);
                }
                if (!removedAsRubbish(e, file)) {
                    throw e;
                }
            }
        }
        return new Outcome(Optional.empty(), Optional.of(new ReadOnlyReason.HeldByUnknown()));
    }

    /** Removes the lock's file while the lock is still held, so that nobody removes another's. */
    @Override
    public void close() {
        release(Files::deleteIfExists);
    }

    /** How a file is removed. */
    @FunctionalInterface
    interface Removal {
        void remove(Path file) throws IOException;
    }

    /** As {@link #close}; where the file cannot be removed it stays and names nobody. */
    void release(Removal removal) {
        try {
            removal.remove(file);
        } catch (IOException e) {
            // Windows does not remove open files; one without a lock and without a holder stops nobody.
            LOG.debug("the lock's file {} stays", file, e);
            nameNobody();
        }
        Connections.closeQuietly(connection);
    }

    private void nameNobody() {
        try {
            Connections.execute(connection, "DELETE FROM holder");
            Connections.execute(connection, "COMMIT");
        } catch (SQLException e) {
            LOG.debug("the lock's file {} names who held it", file, e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.OFF);
        config.setBusyTimeout(0);
        return config.createConnection("jdbc:sqlite:" + file.toUri());
    }

    private static void sign(Connection connection, String token, String user, Instant now) throws SQLException {
        Connections.execute(connection, "DELETE FROM holder");
        Table.execute(
                connection,
                "INSERT INTO holder VALUES (?, ?, ?, ?, ?)",
                token,
                ProcessHandle.current().pid(),
                hostName(),
                user,
                now.toString());
    }

    private static String tokenIn(Path file) throws SQLException {
        if (!Files.exists(file)) {
            return "";
        }
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT token FROM holder")) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            // An empty file that another made in this moment.
            return "";
        }
    }

    private static Optional<ReadOnlyReason> whenBusy(SQLException failure, Connection connection) {
        if (!StoreFailures.isCode(failure, StoreFailures.CODE_BUSY)) {
            return Optional.empty();
        }
        try {
            Connections.execute(connection, "PRAGMA busy_timeout = 2000");
        } catch (SQLException e) {
            return Optional.of(new ReadOnlyReason.HeldByUnknown());
        }
        return Optional.of(
                holder(connection).<ReadOnlyReason>map(known -> known).orElseGet(ReadOnlyReason.HeldByUnknown::new));
    }

    /** Who is written down in the lock's file; empty in a new one. */
    private static Optional<ReadOnlyReason.HeldElsewhere> holder(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pid, host, user, since FROM holder")) {
            if (row.next()) {
                return Optional.of(new ReadOnlyReason.HeldElsewhere(
                        row.getLong(1), row.getString(2), row.getString(3), SessionTables.instant(row, 4)));
            }
        } catch (SQLException | SessionJson.UnreadableRow e) {
            LOG.debug("who holds the lock could not be read", e);
        }
        return Optional.empty();
    }

    /** Whether that other process of this computer is the one that took the lock, and not a later one of its number. */
    private static boolean stillRuns(ReadOnlyReason.HeldElsewhere holder) {
        return holder.processId() != ProcessHandle.current().pid()
                && hostName().equals(holder.host())
                && ProcessHandle.of(holder.processId())
                        .filter(ProcessHandle::isAlive)
                        .flatMap(process -> process.info().startInstant())
                        .filter(start -> !start.isAfter(holder.since().plus(START_IS_KNOWN_TO)))
                        .isPresent();
    }

    private static boolean removedAsRubbish(SQLException failure, Path file) throws SQLException {
        if (!StoreFailures.isCode(failure, StoreFailures.CODE_NOT_A_DATABASE)
                && !StoreFailures.isCode(failure, StoreFailures.CODE_CORRUPT)) {
            return false;
        }
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new SQLException("cannot remove the damaged " + file, e);
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this computer";
        }
    }
}
