package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** Fewer rows than this are read within a frame or two. */
    private static final int MANY = 5_000;

    /** So many turns fill any table's and timeline's first sight. */
    private static final int FIRST = 200;

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
        return open(file, SessionFiles::readWhole);
    }

    /**
     * As {@link #open}, in steps where the session is long: its beginning is told before the rest is read, and predictions, where
     * there are many, are not read before somebody looks into {@link Session#predictions()}. Who does so meets with a
     * {@link SessionStoreException} where they are damaged. See {@link Session#predictionsAtHand()}.
     *
     * @param beginning told, on the calling thread, what a long session begins with: its first turns and the one that
     *     ends last, without predictions. Not told where the session is open for reading only
     */
    public SessionEditor openInSteps(Path file, Consumer<Session> beginning) {
        return open(file, (real, connection, second) -> readInSteps(real, connection, second, beginning));
    }

    private SessionEditor open(Path file, Content content) {
        Path real = existing(file);
        try {
            int version = identify(real);
            if (!Files.isWritable(real) || !Files.isWritable(MediaPaths.folderOf(real))) {
                return openForReading(real, version, new ReadOnlyReason.NotWritable(real.toString()));
            }
            SessionLock.Outcome outcome = SessionLock.acquire(real, user, clock.instant());
            return outcome.lock().isPresent()
                    ? openForEditing(real, outcome.lock().get(), content)
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

    /** How what a file holds is read once it is ours alone. */
    private interface Content {
        /** @param second to the same file, to read by at the same time; taken over */
        Read read(Path file, Connection connection, Connection second) throws SQLException;
    }

    /** @param left what is to be closed with the session */
    private record Read(Session session, AutoCloseable left) {}

    private static Read readWhole(Path file, Connection connection, Connection second) throws SQLException {
        try (second) {
            return new Read(SessionRows.read(connection, second), () -> {});
        }
    }

    private static Read readInSteps(Path file, Connection connection, Connection second, Consumer<Session> beginning)
            throws SQLException {
        if (SessionRows.hasAtLeast(MANY, "turn", connection)) {
            beginning.accept(SessionRows.readBeginning(connection, FIRST));
        }
        if (!SessionRows.hasAtLeast(MANY, "prediction", connection)) {
            return readWhole(file, connection, second);
        }
        LaterPredictions later = LaterPredictions.of(file, second);
        return new Read(SessionRows.readWithoutPredictions(connection).withPredictions(later.map()), later);
    }

    private SessionEditor openForEditing(Path file, SessionLock lock, Content content) throws SQLException {
        List<Connection> opened = new ArrayList<>();
        try {
            Connection connection = Connections.writable(file);
            opened.add(connection);
            Schema.migrate(connection);
            // the lock is ours, so both see the same
            Connection second = Connections.readable(file);
            opened.add(second);
            Read read = content.read(file, connection, second);
            AutoCloseable held = () -> {
                try (lock;
                        connection) {
                    read.left().close();
                }
            };
            return new SessionEditor(
                    read.session(), new SqliteJournal(file, connection, Optional.empty(), clock, user, held));
        } catch (SQLException | RuntimeException e) {
            opened.forEach(Connections::closeQuietly);
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
