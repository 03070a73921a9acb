package org.turnwise.formats;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.store.WriteFailure;

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

    /** Something that writes bytes. */
    @FunctionalInterface
    public interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Puts the content, in UTF-8 without a byte order mark, in the place of whatever is there. Makes the folder where
     * there is none.
     *
     * @throws ExportException with a reason for the user if it could not be written
     */
    public void write(Content content) throws ExportException {
        try (Staged staged = stage(content)) {
            staged.commit();
        }
    }

    /**
     * As {@link #write}, for what is not text.
     *
     * @throws ExportException with a reason for the user if it could not be written
     */
    public void writeBytes(Bytes content) throws ExportException {
        try (Staged staged = stageBytes(content)) {
            staged.commit();
        }
    }

    /**
     * Writes the content beside the target and forces it to the disk, but leaves the target as it is until
     * {@link Staged#commit}: so several files are replaced only when all of them have found room.
     *
     * @throws ExportException with a reason for the user if it could not be written
     */
    public Staged stage(Content content) throws ExportException {
        return stageBytes(out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            content.writeTo(writer);
            writer.flush();
        });
    }

    private Staged stageBytes(Bytes content) throws ExportException {
        try {
            Path place = Files.isSymbolicLink(target) ? target.toRealPath() : target;
            if (Files.isDirectory(place)) {
                throw new WriteFailure("a folder has this name", "Choose another name.");
            }
            Path folder = place.getParent();
            if (folder == null) {
                throw new WriteFailure("this is not a file's name", "Choose another name.");
            }
            createFolder(folder);
            // Not Files.createTempFile: that one makes files which only their owner may read.
            Path temporary = folder.resolve("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
            Staged staged = new Staged(temporary, place);
            boolean written = false;
            try {
                writeForced(temporary, content);
                written = true;
            } catch (IOException e) {
                throw WriteFailure.of(e, folder);
            } finally {
                if (!written) {
                    staged.close();
                }
            }
            return staged;
        } catch (IOException e) {
            throw failure(target, WriteFailure.of(e, target));
        }
    }

    /** Content on the disk, under a temporary name; closed without {@link #commit} it is gone. */
    public static final class Staged implements AutoCloseable {
        private final Path temporary;
        private final Path place;

        private Staged(Path temporary, Path place) {
            this.temporary = temporary;
            this.place = place;
        }

        /** Where the content lies until it is committed or closed. */
        public Path content() {
            return temporary;
        }

        /** Puts it in the target's place; to be called once. */
        public void commit() throws ExportException {
            try {
                Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw failure(place, WriteFailure.ofReplacing(e, place));
            }
            Path folder = place.getParent();
            if (folder != null) {
                force(folder);
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                LOG.warn("left a temporary file behind: {}", temporary, e);
            }
        }
    }

    private static ExportException failure(Path target, WriteFailure failure) {
        return new ExportException(
                "Could not write " + target + ": " + failure.why() + ". What was there before is unchanged. "
                        + failure.remedy(),
                failure);
    }

    private static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new WriteFailure(e.getFile() + " is a file, not a folder", "Choose another folder.");
        }
    }

    private static void writeForced(Path temporary, Bytes content) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
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
}
