package org.turnwise.session.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RelocateMedia;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.MediaSource;

/** Writes an open session to another file, where its relative media paths must hold from another folder. */
final class SessionCopy {
    private SessionCopy() {}

    static void write(Connection connection, Path file, Path target) {
        UnaryOperator<String> moved = path -> MediaPaths.between(file, target, path);
        AtomicFile.write(target, temporary -> {
            Table.execute(connection, "VACUUM INTO ?", temporary.toString());
            try (Connection copy = Connections.writable(temporary)) {
                Connections.inTransaction(copy, () -> {
                    moveMedia(copy, moved);
                    moveHistory(copy, moved);
                });
            }
        });
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
            var entry = HistoryRows.entry(copy, position).orElseThrow();
            Table.execute(
                    copy,
                    "UPDATE history SET edit = ?, inverse = ? WHERE position = ?",
                    SessionJson.write(move(entry.edit(), moved)),
                    SessionJson.write(move(entry.inverse(), moved)),
                    position);
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
