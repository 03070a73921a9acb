package org.turnwise.training.dataset.pickle;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers and texts as a pickle spells them out. */
final class PickleLiterals {
    private static final int LONGEST_NUMBER = 4000;
    private static final int LONGEST_TEXT_LINE = 1 << 26;
    private static final int BYTES_PER_LITERAL = 32;

    private final PickleSource source;

    PickleLiterals(PickleSource source) {
        this.source = source;
    }

    /** The literal an opcode stands for; empty where the opcode is no literal. */
    Optional<Object> read(int opcode) throws IOException {
        source.charge(BYTES_PER_LITERAL);
        return switch (opcode) {
            case Opcode.NONE -> Optional.of(PickleNone.NONE);
            case Opcode.NEWTRUE -> Optional.of(true);
            case Opcode.NEWFALSE -> Optional.of(false);
            case Opcode.BININT -> Optional.of((long) (int) source.unsigned(4));
            case Opcode.BININT1 -> Optional.of(source.unsigned(1));
            case Opcode.BININT2 -> Optional.of(source.unsigned(2));
            case Opcode.LONG1 -> Optional.of(whole(source.unsigned(1)));
            case Opcode.LONG4 -> Optional.of(whole((int) source.unsigned(4)));
            case Opcode.INT, Opcode.LONG -> Optional.of(wholeInText(opcode));
            case Opcode.BINFLOAT -> Optional.of(Double.longBitsToDouble(Long.reverseBytes(source.unsigned(8))));
            case Opcode.FLOAT -> Optional.of(realInText());
            default -> text(opcode);
        };
    }

    /** A decimal number on a line, as in GET and PUT. */
    long place() throws IOException {
        String text = PythonText.latin1(source.line(LONGEST_NUMBER));
        if (!text.matches("\\d{1,18}")) {
            throw source.refused("\"" + PythonText.shown(text) + "\" is not a place to keep a value at");
        }
        return Long.parseLong(text);
    }

    /** A name on a line. */
    String name() throws IOException {
        return PythonText.latin1(source.line(LONGEST_NUMBER));
    }

    private Optional<Object> text(int opcode) throws IOException {
        return switch (opcode) {
            case Opcode.BINSTRING -> Optional.of(latin1((int) source.unsigned(4)));
            case Opcode.SHORT_BINSTRING -> Optional.of(latin1(source.unsigned(1)));
            case Opcode.BINUNICODE -> Optional.of(utf8(source.unsigned(4)));
            case Opcode.SHORT_BINUNICODE -> Optional.of(utf8(source.unsigned(1)));
            case Opcode.BINUNICODE8 -> Optional.of(utf8(source.unsigned(8)));
            case Opcode.BINBYTES -> Optional.of(source.bytes(source.unsigned(4)));
            case Opcode.SHORT_BINBYTES -> Optional.of(source.bytes(source.unsigned(1)));
            case Opcode.BINBYTES8, Opcode.BYTEARRAY8 -> Optional.of(source.bytes(source.unsigned(8)));
            case Opcode.STRING -> Optional.of(spelt(PythonText.quoted(textLine())));
            case Opcode.UNICODE -> Optional.of(spelt(PythonText.rawUnicodeEscape(textLine())));
            default -> Optional.empty();
        };
    }

    private byte[] textLine() throws IOException {
        byte[] line = source.line(LONGEST_TEXT_LINE);
        source.charge(4L * line.length);
        return line;
    }

    private String latin1(long length) throws IOException {
        byte[] bytes = source.bytes(length);
        source.charge(bytes.length);
        return PythonText.latin1(bytes);
    }

    private String utf8(long length) throws IOException {
        byte[] bytes = source.bytes(length);
        source.charge(2L * bytes.length);
        return spelt(PythonText.utf8(bytes));
    }

    private String spelt(Optional<String> text) throws IOException {
        return text.orElseThrow(() -> source.refused("a text is spelt wrongly; the file is damaged, fetch it again"));
    }

    private Object whole(long bytes) throws IOException {
        if (bytes < 0 || bytes > LONGEST_NUMBER) {
            throw source.refused("a number of " + bytes + " bytes; at most " + LONGEST_NUMBER + " are read");
        }
        byte[] digits = source.bytes(bytes);
        if (digits.length == 0) {
            return 0L;
        }
        for (int i = 0, j = digits.length - 1; i < j; i++, j--) {
            byte swapped = digits[i];
            digits[i] = digits[j];
            digits[j] = swapped;
        }
        return narrowed(new BigInteger(digits));
    }

    private Object wholeInText(int opcode) throws IOException {
        String text = PythonText.latin1(source.line(LONGEST_NUMBER)).strip();
        if (opcode == Opcode.INT && (text.equals("00") || text.equals("01"))) {
            return text.equals("01");
        }
        String digits = text.endsWith("L") ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("-?[0-9]+")) {
            throw source.refused("\"" + PythonText.shown(text) + "\" is not a whole number");
        }
        return narrowed(new BigInteger(digits));
    }

    private Object realInText() throws IOException {
        String text = PythonText.latin1(source.line(LONGEST_NUMBER)).strip();
        switch (text) {
            case "nan", "-nan":
                return Double.NaN;
            case "inf":
                return Double.POSITIVE_INFINITY;
            case "-inf":
                return Double.NEGATIVE_INFINITY;
            default:
                if (!text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,9})?")) {
                    throw source.refused("\"" + PythonText.shown(text) + "\" is not a number");
                }
                return Double.valueOf(text);
        }
    }

    private static Object narrowed(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : (Object) number;
    }
}
