package org.turnwise.session.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Touched;
import org.turnwise.session.history.AnnotationVersion;
import org.turnwise.session.history.HistoryStep;
import org.turnwise.session.history.Journal;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;

/** A session's file, open. Each writing method is one transaction that ends on the disk. */
final class SqliteJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);
    private static final int MOST_KNOWN = 8;

    private final Path file;
    private final Connection connection;
    private final OpenLog log;
    private final Optional<ReadOnlyReason> readOnly;
    private final Clock clock;
    private final String user;
    private final AutoCloseable held;

    /** Some steps in effect, by position: to find the inverse of an analysis takes a while, being behind the edit. */
    private final Map<Long, Entry> known = new HashMap<>();

    /** @param held what goes with the connection when the file is closed: the lock, a private copy, another connection */
    SqliteJournal(
            Path file,
            Connection connection,
            Optional<ReadOnlyReason> readOnly,
            Clock clock,
            String user,
            AutoCloseable held) {
        this.file = file;
        this.connection = connection;
        this.log = new OpenLog(file, connection);
        this.readOnly = readOnly;
        this.clock = clock;
        this.user = user;
        this.held = held;
    }

    @Override
    public Entry append(SessionChange change, Edit inverse) {
        return added(change, inverse, HistoryRows::append);
    }

    @Override
    public Entry insert(SessionChange change, Edit inverse) {
        return added(change, inverse, HistoryRows::insert);
    }

    private interface Adding {
        void add(Connection connection, Edit edit, Edit inverse, HistoryRows.Stamp stamp) throws SQLException;
    }

    private Entry added(SessionChange change, Edit inverse, Adding adding) {
        HistoryRows.Stamp stamp = stamp();
        long position = read(() -> HistoryRows.position(connection)) + 1;
        write(() -> {
            adding.add(connection, change.edit(), inverse, stamp);
            writeRows(change, stamp);
        });
        return know(new Entry(position, stamp.at(), change.edit().description(), inverse));
    }

    @Override
    public void stepBack(SessionChange undo, int newer) {
        long position = read(() -> HistoryRows.positionOf(connection, newer));
        step(undo, () -> HistoryRows.undo(connection, newer));
        known.remove(position);
    }

    @Override
    public void stepForward(SessionChange redo) {
        step(redo, () -> HistoryRows.redo(connection));
    }

    private void step(SessionChange change, Connections.Work move) {
        HistoryRows.Stamp stamp = stamp();
        write(() -> {
            move.run();
            writeRows(change, stamp);
        });
    }

    private void writeRows(SessionChange change, HistoryRows.Stamp stamp) throws SQLException {
        Touched touched = change.touched();
        SessionRows.write(connection, change.before(), change.after(), touched);
        for (AnnotationKey key : touched.annotations()) {
            HistoryRows.addVersion(
                    connection,
                    key,
                    Optional.ofNullable(change.after().annotations().get(key)),
                    stamp,
                    change.cause());
        }
    }

    @Override
    public Optional<Entry> done(int newer) {
        return read(() -> {
            long position = HistoryRows.positionOf(connection, newer);
            return Optional.ofNullable(known.get(position))
                    .or(() -> read(() -> HistoryRows.done(connection, position)).map(this::know));
        });
    }

    private Entry know(Entry entry) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(entry.position(), entry);
        return entry;
    }

    @Override
    public Optional<Entry> redoable() {
        return read(() -> HistoryRows.undone(connection));
    }

    @Override
    public Optional<String> redoDescription() {
        return read(() -> HistoryRows.undoneDescription(connection));
    }

    @Override
    public List<Edit> undone() {
        return read(() -> HistoryRows.allUndone(connection));
    }

    @Override
    public List<HistoryStep> steps(int limit) {
        return read(() -> HistoryRows.steps(connection, limit));
    }

    @Override
    public List<AnnotationVersion> annotationVersions(AnnotationKey key) {
        return read(() -> HistoryRows.versions(connection, key));
    }

    @Override
    public Set<AnnotationKey> onceLabelled() {
        return read(() -> HistoryRows.onceLabelled(connection));
    }

    @Override
    public List<Annotation> firstLabels(String scheme) {
        return read(() -> HistoryRows.firstLabels(connection, scheme));
    }

    @Override
    public Optional<Instant> openUntil() {
        return read(() -> HistoryRows.openUntil(connection));
    }

    @Override
    public void copyTo(Path target) {
        new SessionCopy(file, connection).write(target.toAbsolutePath());
    }

    @Override
    public void copyOver(Path target) {
        new SessionCopy(file, connection).replace(target.toAbsolutePath(), stamp());
    }

    @Override
    public void compact() {
        try {
            Connections.execute(connection, "VACUUM");
            Connections.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw StoreFailures.whileWriting(file, e);
        }
    }

    @Override
    public Optional<ReadOnlyReason> readOnly() {
        return readOnly;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try (connection) {
            held.close();
        } catch (Exception e) {
            // Every edit is on the disk: what failed is tidying up.
            LOG.warn("{} was not closed cleanly", file, e);
        }
    }

    private HistoryRows.Stamp stamp() {
        return new HistoryRows.Stamp(clock.instant(), user);
    }

    private void write(Connections.Work work) {
        try {
            Connections.inTransaction(connection, work);
            log.secure();
        } catch (SQLException e) {
            throw StoreFailures.whileWriting(file, e);
        }
    }

    private interface Query<T> {
        T run() throws SQLException;
    }

    private <T> T read(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException | SessionJson.UnreadableRow e) {
            throw StoreFailures.whileReading(file, e);
        }
    }
}
