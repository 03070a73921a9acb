package org.turnwise.training.dataset.pickle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a pickle in order. Nothing longer than what is left of the file is ever allocated. */
final class PickleSource implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = Integer.MAX_VALUE - 16;

    private final Path file;
    private final long length;
    private final InputStream in;
    private long position;
    private long opcodeAt;
    private long memoryLeft;

    PickleSource(Path file, long memoryBytes) throws IOException {
        this(file, Files.size(file), memoryBytes, new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    /** So many bytes from elsewhere, with a file's name for messages. */
    PickleSource(Path file, long length, long memoryBytes, InputStream in) {
        this.file = file;
        this.length = length;
        this.memoryLeft = memoryBytes;
        this.in = in;
    }

    /** The next opcode; complaints name its place until the next one is read. */
    int opcode() throws IOException {
        opcodeAt = position;
        return unsignedByte();
    }

    int unsignedByte() throws IOException {
        int read = position < length ? in.read() : -1;
        if (read < 0) {
            throw refused("the file ends in the middle of the pickle; fetch it again");
        }
        position++;
        return read;
    }

    /** Little-endian, unsigned. */
    long unsigned(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) unsignedByte() << (8 * i);
        }
        return value;
    }

    /** Refuses an announced length that the file has not. */
    void requireLeft(long count) throws IOException {
        long left = length - position;
        if (count < 0 || count > left) {
            throw refused("the pickle announces " + Long.toUnsignedString(count) + " bytes where the file has " + left
                    + " left; it is cut off or damaged, fetch it again");
        }
    }

    byte[] bytes(long count) throws IOException {
        requireLeft(count);
        if (count > LONGEST) {
            throw refused("a single value of " + count + " bytes; at most " + LONGEST + " are read");
        }
        charge(count);
        byte[] read = in.readNBytes((int) count);
        position += read.length;
        if (read.length < count) {
            throw refused("the file grew shorter while it was read");
        }
        return read;
    }

    /** The bytes up to the end of the line, which is taken off. */
    byte[] line(int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = unsignedByte(); next != '\n'; next = unsignedByte()) {
            if (line.size() == longest) {
                throw refused("a line is longer than " + longest + " bytes; this is no pickle of numbers");
            }
            charge(2);
            line.write(next);
        }
        return line.toByteArray();
    }

    /** Counts memory that is about to be used. */
    void charge(long bytes) throws IOException {
        memoryLeft -= bytes;
        if (memoryLeft < 0) {
            throw refused(
                    "reading the pickle takes more memory than is allowed; if the file is known to be good, give Java"
                            + " more with -Xmx");
        }
    }

    /** A complaint that names the file and the place of the opcode. */
    IOException refused(String what) {
        return new IOException(file + ", byte " + opcodeAt + ": " + what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
