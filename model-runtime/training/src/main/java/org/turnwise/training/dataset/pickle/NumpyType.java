package org.turnwise.training.dataset.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * The element type of a NumPy array, as in "&lt;f4".
 *
 * @param code kind and bytes: "f4", "i8", "u1", "b1"
 * @param order of the bytes
 */
record NumpyType(String code, ByteOrder order) {
    private static final Set<String> NUMBERS = Set.of("f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "b1");

    /** Whether its elements are numbers that are read; texts, dates, records and Python objects are not. */
    boolean isNumber() {
        return NUMBERS.contains(code);
    }

    boolean isReal() {
        return code.startsWith("f");
    }

    boolean isTruth() {
        return code.equals("b1");
    }

    /** Bytes of one element, of a number only. */
    int bytes() {
        return code.charAt(1) - '0';
    }

    double real(byte[] values, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(values).order(order);
        return switch (code) {
            case "f4" -> buffer.getFloat(offset);
            case "f8" -> buffer.getDouble(offset);
            default -> whole(values, offset);
        };
    }

    long whole(byte[] values, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(values).order(order);
        return switch (code) {
            case "i1" -> values[offset];
            case "u1" -> values[offset] & 0xff;
            case "b1" -> values[offset] == 0 ? 0 : 1;
            case "i2" -> buffer.getShort(offset);
            case "u2" -> buffer.getShort(offset) & 0xffff;
            case "i4" -> buffer.getInt(offset);
            case "u4" -> buffer.getInt(offset) & 0xffff_ffffL;
            case "i8" -> buffer.getLong(offset);
            default -> throw new IllegalStateException(code + " is not a whole number");
        };
    }

    /** One element as a pickle's own number: Long, Double or Boolean. */
    Object scalar(byte[] values, int offset) {
        if (isReal()) {
            return real(values, offset);
        }
        long whole = whole(values, offset);
        return isTruth() ? (Object) (whole != 0) : (Object) whole;
    }

    @Override
    public String toString() {
        return (order == ByteOrder.BIG_ENDIAN ? ">" : "<") + code;
    }
}
