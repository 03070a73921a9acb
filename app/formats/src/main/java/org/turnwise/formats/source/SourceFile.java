package org.turnwise.formats.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.turnwise.formats.FileHead;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Problem;
import org.turnwise.formats.Problem.Severity;
import org.turnwise.formats.Transcript;

/** Gets at the bytes of a transcript, unpacking gzip on the way, and turns what can go wrong into words. */
public final class SourceFile {
    /** Far above any transcript; keeps a film or an archive that unpacks without end out of memory. */
    static final int MAX_BYTES = 256 << 20;

    private static final int HEAD_BYTES = 1 << 16;

    private SourceFile() {}

    /** Why a file cannot be read as text; the message and what to do are for the user. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Problem problem;

        Unreadable(Path file, String message, String remedy) {
            super(message);
            this.problem = new Problem(nameOf(file), 0, "", Severity.ERROR, message, remedy);
        }

        Problem problem() {
            return problem;
        }
    }

    /** Work on the text of a file that could be opened and decoded. */
    @FunctionalInterface
    public interface Reading {
        ImportResult read(SourceText text);
    }

    /** Opens, unpacks and decodes the file and hands its text on; a file that is no text gives a result of one error. */
    public static ImportResult read(Path file, Optional<Charset> encoding, String format, Reading reading) {
        try {
            return reading.read(SourceText.decode(nameOf(file), bytes(file, MAX_BYTES), encoding));
        } catch (Unreadable e) {
            return new ImportResult(nameOf(file), format, "", List.of(e.problem()), Transcript.EMPTY);
        } catch (SourceText.NotText e) {
            return new ImportResult(nameOf(file), format, "", List.of(e.problem()), Transcript.EMPTY);
        }
    }

    /** The beginning of the file; without lines where it is binary, empty where it cannot be opened. */
    public static Optional<FileHead> head(Path file) {
        try {
            byte[] bytes = bytesUpTo(file, HEAD_BYTES);
            String name = nameOf(file);
            if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
                name = name.substring(0, name.length() - 3);
            }
            try {
                return Optional.of(new FileHead(name, SourceText.decodeHead(name, bytes)));
            } catch (SourceText.NotText e) {
                return Optional.of(new FileHead(name, List.of()));
            }
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** The result for a file that no reader takes, with the reason. */
    public static ImportResult unrecognised(Path file, List<String> formats) {
        return read(file, Optional.empty(), "", text -> {
            Problem problem = new Problem(
                    text.fileName(),
                    0,
                    "",
                    Severity.ERROR,
                    "This is text, but no transcript format that Turnwise knows.",
                    "It reads: " + String.join(", ", formats) + ". A table needs a first line naming its columns.");
            return new ImportResult(text.fileName(), "", text.encoding(), List.of(problem), Transcript.EMPTY);
        });
    }

    public static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static byte[] bytes(Path file, int limit) throws Unreadable {
        byte[] bytes = bytesUpTo(file, limit + 1);
        if (bytes.length > limit) {
            throw new Unreadable(
                    file,
                    "The file is larger than " + (limit >> 20) + " MB, too large for a transcript.",
                    "Check that it is the transcript and not the recording.");
        }
        return bytes;
    }

    private static byte[] bytesUpTo(Path file, int limit) throws Unreadable {
        if (Files.isDirectory(file)) {
            throw new Unreadable(file, "This is a folder.", "Choose a file in it.");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed ? unpacked(in, limit) : in.readNBytes(limit);
        } catch (NoSuchFileException e) {
            throw new Unreadable(file, "There is no such file.", "Check its name and folder.");
        } catch (AccessDeniedException e) {
            throw new Unreadable(file, "No permission to read this file.", "Ask for the right to read it.");
        } catch (ZipException | EOFException e) {
            throw new Unreadable(file, "The packed file is damaged (" + e.getMessage() + ").", "Get it again.");
        } catch (IOException e) {
            throw new Unreadable(file, "The file cannot be read: " + e.getMessage() + ".", "Try a copy of it.");
        }
    }

    private static byte[] unpacked(InputStream in, int limit) throws IOException {
        try (InputStream gzip = new GZIPInputStream(in, 1 << 16)) {
            return gzip.readNBytes(limit);
        }
    }
}
