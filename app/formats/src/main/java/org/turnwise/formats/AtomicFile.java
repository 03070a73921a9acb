package org.turnwise.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a file wholly or not at all: into a temporary file in the same folder, forced to the disk, renamed over the
 * target, and the folder forced too. Whatever fails, what stood at the target before stands there still and the
 * temporary file is gone.
 */
public final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

    private final Path target;

    public AtomicFile(Path target) {
        this.target = target.toAbsolutePath();
    }

    /** Something that writes text. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Puts the content, in UTF-8 without a byte order mark, in the place of whatever is there. Makes the folder where
     * there is none.
     *
     * @throws ExportException with a reason for the user if it could not be written
     */
    public void write(Content content) throws ExportException {
        try {
            Path place = Files.isSymbolicLink(target) ? target.toRealPath() : target;
            if (Files.isDirectory(place)) {
                throw new FileSystemException(place.toString(), null, "a folder has this name");
            }
            Path folder = place.getParent();
            if (folder == null) {
                throw new FileSystemException(place.toString(), null, "this is not a file's name");
            }
            Files.createDirectories(folder);
            replace(place, folder, content);
        } catch (IOException e) {
            throw new ExportException(
                    "Could not write " + target + ": " + reason(e) + ". What was there before is unchanged.", e);
        }
    }

    private static void replace(Path place, Path folder, Content content) throws IOException {
        // Not Files.createTempFile: that one makes files which only their owner may read.
        Path temporary = folder.resolve("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
        boolean renamed = false;
        try {
            writeForced(temporary, content);
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            renamed = true;
        } finally {
            if (!renamed) {
                discard(temporary);
            }
        }
        force(folder);
    }

    private static void writeForced(Path temporary, Content content) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Makes the rename itself durable; some systems (Windows) cannot open a folder, and need not. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("cannot force folder {}: {}", folder, e.toString());
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.warn("left a temporary file behind: {}", temporary, e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission to write in this folder";
        }
        if (e instanceof NoSuchFileException) {
            return "the folder does not exist";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
