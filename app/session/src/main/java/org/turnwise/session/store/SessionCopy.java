package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RelocateMedia;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.MediaSource;

/** Writes an open session to another file, where its relative media paths must hold from another folder. */
final class SessionCopy {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCopy.class);

    private final Path file;
    private final Connection connection;

    /** @param connection to the session's file, with no transaction under way */
    SessionCopy(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** @throws SessionStoreException if there is such a file already, or it cannot be written */
    void write(Path target) {
        refuseOwn(target);
        AtomicFile.write(target, temporary -> fill(temporary, target));
    }

    /**
     * Puts the copy in the place of the file there, unless that is a session somebody works on: its edits would go to a
     * file without a name.
     *
     * @throws SessionStoreException if somebody does, or the copy cannot be written
     */
    void replace(Path target, HistoryRows.Stamp stamp) {
        refuseOwn(target);
        if (!Files.exists(target)) {
            write(target);
            return;
        }
        if (!Files.isRegularFile(target)) {
            throw new SessionStoreException(target + " is no file.", "Choose another name for the copy.");
        }
        try {
            SessionLock.Outcome outcome = SessionLock.acquire(target.toRealPath(), stamp.by(), stamp.at());
            SessionLock lock = outcome.lock().orElseThrow(() -> worked(target, outcome));
            try (lock) {
                AtomicFile.replace(target, temporary -> fill(temporary, target));
            }
        } catch (IOException | SQLException e) {
            throw AtomicFile.failed(target, e);
        }
    }

    private void fill(Path temporary, Path target) throws SQLException {
        Table.execute(connection, "VACUUM INTO ?", temporary.toString());
        UnaryOperator<String> moved = path -> MediaPaths.between(file, target, path);
        try (Connection copy = Connections.writable(temporary)) {
            Connections.inTransaction(copy, () -> {
                moveMedia(copy, moved);
                moveHistory(copy, moved);
            });
        }
    }

    private void refuseOwn(Path target) {
        if (isOwn(target)) {
            throw new SessionStoreException(
                    target + " belongs to the session that is open.", "Choose another name for the copy.");
        }
    }

    /** Whether it is the session's file, under this or another name, or one of the files SQLite keeps beside it. */
    private boolean isOwn(Path target) {
        try {
            if (Files.exists(target) && Files.isSameFile(file, target)) {
                return true;
            }
        } catch (IOException e) {
            LOG.debug("{} and {} could not be compared", file, target, e);
        }
        String name = String.valueOf(target.getFileName());
        return MediaPaths.folderOf(target).equals(MediaPaths.folderOf(file))
                && (name.equals(String.valueOf(file.getFileName())) || name.startsWith(file.getFileName() + "-"));
    }

    private static SessionStoreException worked(Path target, SessionLock.Outcome outcome) {
        return new SessionStoreException(
                target + " was not replaced. "
                        + outcome.refusal()
                                .map(ReadOnlyReason::message)
                                .orElse("It is open for editing in another program."),
                "Or choose another name for the copy.");
    }

    private static void moveMedia(Connection copy, UnaryOperator<String> moved) throws SQLException {
        List<SessionTables.PlacedMedia> media = new ArrayList<>();
        SessionTables.MEDIA.forEach(copy, media::add);
        for (SessionTables.PlacedMedia placed : media) {
            MediaSource source = placed.media();
            SessionTables.MEDIA.put(
                    copy,
                    new SessionTables.PlacedMedia(placed.position(), source.withPath(moved.apply(source.path()))));
        }
    }

    /** Undo and redo in the copy must bring paths back that hold there. */
    private static void moveHistory(Connection copy, UnaryOperator<String> moved) throws SQLException {
        List<Long> positions = new ArrayList<>();
        try (PreparedStatement select = copy.prepareStatement(
                        "SELECT position FROM history" + " WHERE edit LIKE '%-media\"%' OR inverse LIKE '%-media\"%'");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                positions.add(row.getLong(1));
            }
        }
        for (long position : positions) {
            HistoryRows.rewrite(
                    copy, position, json -> SessionJson.write(move(SessionJson.read(json, Edit.class), moved)));
        }
    }

    private static Edit move(Edit edit, UnaryOperator<String> moved) {
        if (edit instanceof AddMedia add) {
            return new AddMedia(add.media().withPath(moved.apply(add.media().path())), add.position());
        }
        if (edit instanceof RelocateMedia relocate) {
            return new RelocateMedia(relocate.media(), moved.apply(relocate.path()));
        }
        if (edit instanceof Several several) {
            return new Several(
                    several.description(),
                    several.edits().stream().map(e -> move(e, moved)).toList());
        }
        return edit;
    }
}
