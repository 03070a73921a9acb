package org.turnwise.formats.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The character encoding of some bytes, detected or given. Detection: a byte order mark decides; then NUL bytes at
 * every second place mean UTF-16; then bytes that are UTF-8, but for a few, are UTF-8; the rest is Windows-1252.
 *
 * @param markBytes length of the byte order mark, 0 where there is none
 * @param binary whether the bytes are no text in any encoding
 */
record Encoding(Charset charset, int markBytes, boolean binary) {
    /** A noncharacter that no text holds: marks what could not be decoded, even where the text has U+FFFD itself. */
    static final char UNDECODABLE = '\uFDD0';

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Encoding detect(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, false);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, false);
        }
        Optional<Charset> wide = wideWithoutMark(bytes);
        if (wide.isPresent()) {
            return new Encoding(wide.get(), 0, false);
        }
        Charset narrow = mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        return new Encoding(narrow, 0, manyControls(bytes));
    }

    static Encoding given(Charset charset, byte[] bytes) {
        Encoding detected = detect(bytes);
        return charset.equals(detected.charset()) ? detected : new Encoding(charset, 0, false);
    }

    String inWords() {
        String name = charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
        return markBytes > 0 ? name + " with byte order mark" : name;
    }

    /** The text; each stretch of bytes that cannot be decoded becomes one {@link #UNDECODABLE}. */
    String decode(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, markBytes, bytes.length - markBytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 8);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isOverflow()) {
                out = grown(out);
            } else if (result.isError()) {
                in.position(in.position() + result.length());
                out = out.hasRemaining() ? out : grown(out);
                out.put(UNDECODABLE);
            } else {
                return out.flip().toString();
            }
        }
    }

    private static CharBuffer grown(CharBuffer full) {
        return CharBuffer.allocate(full.capacity() * 2 + 16).put(full.flip());
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> wideWithoutMark(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        // Transcripts have digits, colons and line ends in ASCII: at least a tenth of their UTF-16 units have a zero.
        int enough = Math.max(2, bytes.length / 20);
        if (zeros[1] >= enough && zeros[0] * 20 <= zeros[1] && isWideText(bytes, 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (zeros[0] >= enough && zeros[1] * 20 <= zeros[0] && isWideText(bytes, 1)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /** Whether the units with a zero high byte are text and not the small numbers of a binary format. */
    private static boolean isWideText(byte[] bytes, int lowByte) {
        int controls = 0;
        int narrow = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            if (bytes[i + 1 - lowByte] == 0) {
                narrow++;
                controls += isControl(bytes[i + lowByte]) ? 1 : 0;
            }
        }
        return controls * 50 <= narrow;
    }

    /** Whether sequences of two and more bytes as in UTF-8 outnumber the bytes that are not UTF-8. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                bad++;
                i++;
            } else {
                good += length > 1 ? 1 : 0;
                i += length;
            }
        }
        return bad == 0 || good > bad;
    }

    private static int sequenceLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xF0 && first < 0xF5
                ? 4
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 0;
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean manyControls(byte[] bytes) {
        long controls = 0;
        for (byte b : bytes) {
            controls += isControl(b) ? 1 : 0;
        }
        return controls * 100 > bytes.length;
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
    }
}
