package org.turnwise.session.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.history.SessionStoreException;

/** Makes a new database file whole or not at all: under another name first, on the disk before it gets its own. */
final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

    private AtomicFile() {}

    interface Writer {
        void write(Path temporary) throws SQLException, IOException;
    }

    /** @throws SessionStoreException if there is such a file already or it cannot be written */
    static void write(Path target, Writer writer) {
        if (Files.exists(target)) {
            throw exists(target);
        }
        Path folder = MediaPaths.folderOf(target);
        Path temporary = folder.resolve(
                "." + target.getFileName() + "-" + ProcessHandle.current().pid() + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(temporary);
            writer.write(temporary);
            sync(temporary);
            Files.move(temporary, target);
            syncFolder(folder);
        } catch (FileAlreadyExistsException e) {
            throw exists(target);
        } catch (SQLException e) {
            throw failed(
                    target, StoreFailures.isCode(e, StoreFailures.CODE_FULL) ? "the disk is full." : e.toString(), e);
        } catch (IOException e) {
            throw failed(target, e.toString(), e);
        } finally {
            remove(temporary);
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

    private static void remove(Path temporary) {
        for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
            try {
                Files.deleteIfExists(temporary.resolveSibling(temporary.getFileName() + suffix));
            } catch (IOException e) {
                LOG.warn("{}{} stays behind", temporary, suffix, e);
            }
        }
    }

    private static SessionStoreException exists(Path target) {
        return new SessionStoreException(
                "There is a file " + target + " already.", "Choose another name, or open that file.");
    }

    private static SessionStoreException failed(Path target, String why, Exception cause) {
        return new SessionStoreException(
                "The session " + target + " cannot be made: " + why,
                "Choose a folder that you may write to, on a disk with free space.",
                cause);
    }
}
