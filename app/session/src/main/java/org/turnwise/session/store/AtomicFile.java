package org.turnwise.session.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.history.SessionStoreException;

/** Makes a database file whole or not at all: under another name first, on the disk before it gets its own. */
final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

    private static final List<String> LOGS = List.of("-wal", "-shm", "-journal");
    private static final List<String> ALL = List.of("", "-wal", "-shm", "-journal");

    private AtomicFile() {}

    interface Writer {
        void write(Path temporary) throws SQLException, IOException;
    }

    /** @throws SessionStoreException if there is such a file already or it cannot be written */
    static void write(Path target, Writer writer) {
        if (Files.exists(target)) {
            throw exists(target);
        }
        make(target, writer, temporary -> Files.move(temporary, target));
    }

    /**
     * Puts a new file in the place of one that nobody has open for editing; until that moment the old one is as it was.
     *
     * @throws SessionStoreException if it cannot be written
     */
    static void replace(Path target, Writer writer) {
        make(target, writer, temporary -> {
            retireLogs(target);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private interface Naming {
        void name(Path temporary) throws IOException;
    }

    private static void make(Path target, Writer writer, Naming naming) {
        Path folder = MediaPaths.folderOf(target);
        Path temporary = folder.resolve(
                "." + target.getFileName() + "-" + ProcessHandle.current().pid() + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(temporary);
            writer.write(temporary);
            requireWhole(temporary);
            sync(temporary);
            naming.name(temporary);
            syncFolder(folder);
        } catch (FileAlreadyExistsException e) {
            throw exists(target);
        } catch (SQLException | IOException e) {
            throw failed(target, e);
        } finally {
            remove(temporary);
        }
    }

    /** SQLite would play an old file's logs into the one that takes its name. What they hold goes where it belongs. */
    private static void retireLogs(Path old) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old.toUri())) {
            Connections.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            LOG.debug("{} is no database: it has no log", old, e);
        }
        for (String suffix : LOGS) {
            Files.deleteIfExists(beside(old, suffix));
        }
    }

    /**
     * SQLite says nothing when a full disk keeps it from moving the log's content into the file as it closes: the log
     * then stays, and the file alone would be a damaged session.
     */
    private static void requireWhole(Path temporary) throws IOException {
        Path log = beside(temporary, "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            throw new WriteFailure("the disk is full", "Free some space there, or choose a place on another disk.");
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its journal keeps the name.
            LOG.debug("the folder {} cannot be synchronised", folder, e);
        }
    }

    /** Deletes a file with its logs, as far as that is possible. */
    static void remove(Path temporary) {
        for (String suffix : ALL) {
            Path file = beside(temporary, suffix);
            if (!Files.exists(file)) {
                continue;
            }
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("{} stays behind", file, e);
            }
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static SessionStoreException exists(Path target) {
        return new SessionStoreException(
                "There is a file " + target + " already.", "Choose another name, or open that file.");
    }

    static SessionStoreException failed(Path target, Exception cause) {
        return new SessionStoreException(
                "The session " + target + " could not be written: " + StoreFailures.whyNoFile(target, cause) + ".",
                "Nothing was left behind. Choose a folder that you may write to, on a disk with free space.",
                cause);
    }
}
