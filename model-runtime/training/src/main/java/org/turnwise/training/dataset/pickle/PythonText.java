package org.turnwise.training.dataset.pickle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The ways in which a pickle spells texts. Empty results mean that the spelling is wrong. */
final class PythonText {
    private static final Map<Character, Character> ESCAPES = Map.of(
            '\\', '\\', '\'', '\'', '"', '"', 'n', '\n', 'r', '\r', 't', '\t', 'a', '\u0007', 'b', '\b', 'f', '\f', 'v',
            '\u000b');

    private PythonText() {}

    /** UTF-8, refusing what is not. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Bytes as the characters of the same numbers. */
    static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The opposite of {@link #latin1}; empty where a character has no such byte. */
    static Optional<byte[]> latin1(String text) {
        return text.chars().allMatch(c -> c <= 0xff)
                ? Optional.of(text.getBytes(StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    /** A Python 2 text in quotes, with its backslash escapes. */
    static Optional<String> quoted(byte[] line) {
        String text = latin1(line).strip();
        if (text.length() < 2
                || text.charAt(0) != text.charAt(text.length() - 1)
                || "'\"".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder();
        int end = text.length() - 1;
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            i++;
            Character escape = i < end ? ESCAPES.get(text.charAt(i)) : null;
            if (escape != null) {
                plain.append(escape);
            } else if (i + 2 < end && text.charAt(i) == 'x' && isHex(text, i + 1, 2)) {
                plain.append((char) Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(plain.toString());
    }

    /** Latin-1 in which other characters are spelt as a backslash, u or U, and 4 or 8 hexadecimal digits. */
    static Optional<String> rawUnicodeEscape(byte[] line) {
        String text = latin1(line);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\\' && (next == 'u' || next == 'U')) {
                int digits = next == 'u' ? 4 : 8;
                if (!isHex(text, i + 2, digits)) {
                    return Optional.empty();
                }
                long point = Long.parseLong(text, i + 2, i + 2 + digits, 16);
                if (point > Character.MAX_CODE_POINT) {
                    return Optional.empty();
                }
                plain.appendCodePoint((int) point);
                i += 1 + digits;
            } else if (c == '\\' && next == '\\') {
                plain.append("\\\\");
                i++;
            } else {
                plain.append(c);
            }
        }
        return Optional.of(plain.toString());
    }

    /** For messages: short, on one line. */
    static String shown(String text) {
        String line = text.replaceAll("[^\\x20-\\x7e]", "?");
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }

    private static boolean isHex(String text, int from, int count) {
        return from + count <= text.length()
                && text.substring(from, from + count).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }
}
