package org.turnwise.formats.source;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.turnwise.formats.Problem;
import org.turnwise.formats.Problem.Severity;

/**
 * A file's text, line by line, with what was wrong with its bytes. A byte that means nothing in the file's encoding
 * stands as U+FFFD and is a problem of its line: it is never replaced silently.
 *
 * @param encoding in words, for the annotator to see
 * @param contentHash {@code sha256:} and the hex digest of the file's bytes, of a packed file's once unpacked
 * @param lines without line ends (CR LF, LF or CR)
 */
public record SourceText(
        String fileName, String encoding, String contentHash, List<String> lines, List<Problem> problems) {
    public SourceText {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** The bytes are no text. */
    static final class NotText extends Exception {
        private static final long serialVersionUID = 1L;
        private final String file;

        NotText(String file) {
            super(file + " is not text");
            this.file = file;
        }

        Problem problem() {
            return new Problem(
                    file,
                    0,
                    "",
                    Severity.ERROR,
                    "This is not a text file: its bytes are a recording, an archive or another binary format.",
                    "Choose the transcript (SRT, WebVTT, CSV or JSON Lines); a recording is added as media.");
        }
    }

    static SourceText decode(String fileName, byte[] bytes, Optional<Charset> wanted) throws NotText {
        Encoding encoding = wanted.map(c -> Encoding.given(c, bytes)).orElseGet(() -> Encoding.detect(bytes));
        if (encoding.binary()) {
            throw new NotText(fileName);
        }
        List<Problem> problems = new ArrayList<>();
        List<String> lines = split(encoding.decode(bytes));
        for (int i = 0; i < lines.size(); i++) {
            checkLine(fileName, encoding, lines, i, problems);
        }
        return new SourceText(fileName, encoding.inWords(), hash(bytes), lines, problems);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The lines of a file's beginning; its last, cut one is left out. */
    static List<String> decodeHead(String fileName, byte[] bytes) throws NotText {
        Encoding encoding = Encoding.detect(bytes);
        if (encoding.binary()) {
            throw new NotText(fileName);
        }
        return split(encoding.decode(bytes));
    }

    private static void checkLine(
            String fileName, Encoding encoding, List<String> lines, int index, List<Problem> problems) {
        String line = lines.get(index);
        int undecodable = line.indexOf(Encoding.UNDECODABLE);
        if (undecodable >= 0) {
            problems.add(new Problem(
                    fileName,
                    index + 1,
                    "",
                    Severity.ERROR,
                    "Bytes at character " + (undecodable + 1) + " mean nothing in " + encoding.inWords() + ".",
                    "Save the file as UTF-8 or choose its encoding; accepting it puts \uFFFD in their place."));
            lines.set(index, line.replace(Encoding.UNDECODABLE, '\uFFFD'));
        }
        int control = firstControl(line);
        if (control >= 0) {
            problems.add(new Problem(
                    fileName,
                    index + 1,
                    "",
                    Severity.WARNING,
                    String.format("Control character U+%04X at character %d.", (int) line.charAt(control), control + 1),
                    "It is left out."));
            lines.set(index, withoutControls(lines.get(index)));
        }
    }

    private static int firstControl(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (isStrayControl(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutControls(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        line.chars().filter(c -> !isStrayControl((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean isStrayControl(char c) {
        return (c < ' ' && c != '\t') || c == 0x7f;
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                if (c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < length) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
