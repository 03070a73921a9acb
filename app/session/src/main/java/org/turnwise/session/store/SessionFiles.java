package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.Session;

/**
 * Makes and opens session files ({@code NAME.turnwise}). The editors it gives belong to the calling thread. Errors are
 * {@link SessionStoreException}s with words for the user; a file that cannot be opened is left as it is.
 */
public final class SessionFiles {
    /** How session files' names end, without the dot. */
    public static final String EXTENSION = "turnwise";

    private static final Logger LOG = LoggerFactory.getLogger(SessionFiles.class);
    private final Clock clock;
    private final String user;

    /** For the user who runs the program. */
    public SessionFiles() {
        this(Clock.systemUTC(), System.getProperty("user.name", ""));
    }

    /** @param user written beside every step of the history */
    public SessionFiles(Clock clock, String user) {
        this.clock = clock;
        this.user = user;
    }

    /**
     * Makes an empty session with the built-in schemes, and opens it.
     *
     * @throws SessionStoreException if there is such a file already or it cannot be written
     */
    public SessionEditor create(Path file, String name) {
        Path target = file.toAbsolutePath();
        AtomicFile.write(target, temporary -> {
            try (Connection connection = Connections.writable(temporary)) {
                Schema.migrate(connection);
                Session session = Session.empty(UUID.randomUUID().toString(), name);
                Connections.inTransaction(connection, () -> SessionRows.insert(connection, session));
            }
        });
        boolean opened = false;
        try {
            SessionEditor editor = open(target);
            opened = true;
            return editor;
        } finally {
            if (!opened) {
                AtomicFile.remove(target);
            }
        }
    }

    /**
     * Opens a session for editing, or for reading only where another editor has it or it cannot be written to:
     * {@link SessionEditor#readOnlyReason()} then says why.
     *
     * @throws SessionStoreException if there is no such file, it is no session, is damaged, or comes from a newer
     *     version
     */
    public SessionEditor open(Path file) {
        Path real = existing(file);
        try {
            int version = identify(real);
            if (!Files.isWritable(real) || !Files.isWritable(MediaPaths.folderOf(real))) {
                return openForReading(real, version, new ReadOnlyReason.NotWritable(real.toString()));
            }
            SessionLock.Outcome outcome = SessionLock.acquire(real, user, clock.instant());
            return outcome.lock().isPresent()
                    ? openForEditing(real, outcome.lock().get())
                    : openForReading(real, version, outcome.refusal().orElseGet(ReadOnlyReason.HeldByUnknown::new));
        } catch (SQLException | SessionJson.UnreadableRow | IllegalArgumentException e) {
            throw StoreFailures.whileReading(real, e);
        }
    }

    private static Path existing(Path file) {
        if (Files.isDirectory(file)) {
            throw new SessionStoreException(
                    file.toAbsolutePath() + " is a folder, not a session file.",
                    "Choose the session file in it (NAME.turnwise).");
        }
        if (!Files.isRegularFile(file)) {
            throw new SessionStoreException(
                    "There is no session file " + file.toAbsolutePath() + ".",
                    "Check the name, or choose the file where it is now.");
        }
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw StoreFailures.whileReading(file, e);
        }
    }

    /** The schema version, found without changing anything. */
    private static int identify(Path file) throws SQLException {
        try (Reading reading = Reading.of(file)) {
            if (!Schema.isSession(reading.connection())) {
                throw StoreFailures.notASession(file);
            }
            int version = Schema.version(reading.connection());
            if (version > Schema.VERSION) {
                throw StoreFailures.newer(file, version);
            }
            return version;
        }
    }

    private SessionEditor openForEditing(Path file, SessionLock lock) throws SQLException {
        Connection connection = null;
        try {
            connection = Connections.writable(file);
            Schema.migrate(connection);
            Session session;
            // the lock is ours, so both see the same
            try (Connection second = Connections.readable(file)) {
                session = SessionRows.read(connection, second);
            }
            return new SessionEditor(session, new SqliteJournal(file, connection, Optional.empty(), clock, user, lock));
        } catch (SQLException | RuntimeException e) {
            if (connection != null) {
                Connections.closeQuietly(connection);
            }
            lock.close();
            throw e;
        }
    }

    private SessionEditor openForReading(Path file, int version, ReadOnlyReason reason) throws SQLException {
        LOG.info("{} is open for reading only. {}", file, reason.message());
        Reading reading = version == Schema.VERSION ? Reading.of(file) : Reading.migratedCopyOf(file);
        try {
            Session session = reading.consistently(SessionRows::read);
            return new SessionEditor(
                    session, new SqliteJournal(file, reading.connection(), Optional.of(reason), clock, user, reading));
        } catch (SQLException | RuntimeException e) {
            reading.close();
            throw e;
        }
    }
}
