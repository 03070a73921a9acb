package org.turnwise.training.dataset.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes pickles byte by byte as CPython and NumPy do, in the dialects in which feature files are found. */
public final class PickleWriter {
    /** Who writes, and in which protocol. */
    public enum Dialect {
        /** Python 2 and NumPy 1, protocol 2: texts are bytes, array contents are texts. */
        PYTHON_2,
        /** Python 3 and NumPy 1, protocol 2: array contents are texts encoded as Latin-1. */
        PYTHON_3_PROTOCOL_2,
        /** Python 3 and NumPy 2, protocol 4: framed, memoized, array contents are bytes. */
        NUMPY_2_PROTOCOL_4
    }

    /** An array to be written: type as in ">f4", contents as they lie in memory. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Array(String type, List<Integer> shape, boolean fortran, byte[] contents) {}

    /** One NumPy number. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Scalar(String type, byte[] contents) {}

    private final Dialect dialect;
    private final String core;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Object, Integer> memo = new IdentityHashMap<>();
    private int kept;

    private PickleWriter(Dialect dialect) {
        this.dialect = dialect;
        this.core = dialect == Dialect.NUMPY_2_PROTOCOL_4 ? "numpy._core.multiarray" : "numpy.core.multiarray";
    }

    /** The pickle of a value. */
    public static byte[] write(Dialect dialect, Object value) {
        PickleWriter writer = new PickleWriter(dialect);
        writer.value(value);
        writer.out.write('.');
        byte[] body = writer.out.toByteArray();
        ByteBuffer whole = ByteBuffer.allocate(11 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put((byte) 0x80);
        if (dialect == Dialect.NUMPY_2_PROTOCOL_4) {
            whole.put((byte) 4).put((byte) 0x95).putLong(body.length);
        } else {
            whole.put((byte) 2);
        }
        byte[] pickle = new byte[whole.position() + body.length];
        whole.put(body).flip().get(pickle);
        return pickle;
    }

    /** A float32 array, little-endian, in C order. */
    public static Array floats(float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        ByteBuffer contents = ByteBuffer.allocate(4 * rows.length * width).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            for (float value : row) {
                contents.putFloat(value);
            }
        }
        return new Array("<f4", List.of(rows.length, width), false, contents.array());
    }

    private void value(Object value) {
        Integer known = memo.get(value);
        if (known != null) {
            get(known);
        } else if (value == PickleNone.NONE) {
            out.write('N');
        } else if (value instanceof Boolean truth) {
            out.write(truth ? 0x88 : 0x89);
        } else if (value instanceof Integer || value instanceof Long) {
            whole(((Number) value).longValue());
        } else if (value instanceof Double real) {
            out.write('G');
            out.writeBytes(ByteBuffer.allocate(8).putDouble(real).array());
        } else if (value instanceof String text) {
            text(text);
            put(value);
        } else if (value instanceof byte[] bytes) {
            bytes(bytes);
            put(value);
        } else {
            container(value);
        }
    }

    private void container(Object value) {
        if (value instanceof List<?> list) {
            out.write(']');
            put(value);
            batch(list, 'e');
        } else if (value instanceof Map<?, ?> map) {
            out.write('}');
            put(value);
            out.write('(');
            map.forEach((key, item) -> {
                value(key);
                value(item);
            });
            out.write('u');
        } else if (value instanceof PickleTuple tuple) {
            tuple(tuple);
        } else if (value instanceof Set<?> set) {
            set(set);
        } else if (value instanceof Array array) {
            array(array);
        } else if (value instanceof Scalar scalar) {
            global(core, "scalar");
            type(scalar.type());
            contents(scalar.contents());
            out.write(0x86);
            out.write('R');
        } else {
            throw new IllegalArgumentException("not written: " + value.getClass());
        }
    }

    private void batch(Iterable<?> items, char opcode) {
        out.write('(');
        items.forEach(this::value);
        out.write(opcode);
    }

    private void tuple(PickleTuple tuple) {
        if (tuple.size() == 0) {
            out.write(')');
        } else if (tuple.size() <= 3) {
            tuple.items().forEach(this::value);
            out.write(0x84 + tuple.size());
        } else {
            batch(tuple.items(), 't');
        }
        put(tuple);
    }

    private void set(Set<?> set) {
        if (dialect == Dialect.NUMPY_2_PROTOCOL_4) {
            out.write(0x8f);
            put(set);
            batch(set, (char) 0x90);
        } else {
            global("__builtin__", "set");
            value(List.copyOf(set));
            out.write(0x85);
            out.write('R');
        }
    }

    private void array(Array array) {
        global(core, "_reconstruct");
        global("numpy", "ndarray");
        whole(0);
        out.write(0x85);
        contents(new byte[] {'b'});
        out.write(0x87);
        out.write('R');
        put(array);
        out.write('(');
        whole(1);
        value(new PickleTuple(
                List.copyOf(array.shape().stream().map(size -> (Object) size).toList())));
        type(array.type());
        out.write(array.fortran() ? 0x88 : 0x89);
        contents(array.contents());
        out.write('t');
        out.write('b');
    }

    private void type(String type) {
        global("numpy", "dtype");
        text(type.substring(1));
        out.write(0x89);
        out.write(0x88);
        out.write(0x87);
        out.write('R');
        out.write('(');
        whole(3);
        text(type.substring(0, 1));
        out.writeBytes("NNN".getBytes(StandardCharsets.US_ASCII));
        whole(-1);
        whole(-1);
        whole(0);
        out.write('t');
        out.write('b');
    }

    private void contents(byte[] bytes) {
        if (dialect == Dialect.PYTHON_3_PROTOCOL_2) {
            global("_codecs", "encode");
            text(new String(bytes, StandardCharsets.ISO_8859_1));
            text("latin1");
            out.write(0x86);
            out.write('R');
        } else {
            bytes(bytes);
        }
    }

    private void bytes(byte[] bytes) {
        boolean small = bytes.length < 256;
        boolean texts = dialect == Dialect.PYTHON_2;
        out.write(small ? (texts ? 'U' : 'C') : (texts ? 'T' : 'B'));
        length(bytes.length, small ? 1 : 4);
        out.writeBytes(bytes);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (dialect == Dialect.PYTHON_2) {
            bytes(text.getBytes(StandardCharsets.ISO_8859_1));
        } else if (dialect == Dialect.NUMPY_2_PROTOCOL_4 && bytes.length < 256) {
            out.write(0x8c);
            length(bytes.length, 1);
            out.writeBytes(bytes);
        } else {
            out.write('X');
            length(bytes.length, 4);
            out.writeBytes(bytes);
        }
    }

    private void whole(long value) {
        if (value >= 0 && value < 256) {
            out.write('K');
            length(value, 1);
        } else if (value >= 0 && value < 65536) {
            out.write('M');
            length(value, 2);
        } else if (value == (int) value) {
            out.write('J');
            length(value, 4);
        } else {
            out.write(0x8a);
            out.write(8);
            length(value, 8);
        }
    }

    private void global(String module, String name) {
        if (dialect == Dialect.NUMPY_2_PROTOCOL_4) {
            text(module);
            text(name);
            out.write(0x93);
        } else {
            out.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void put(Object value) {
        if (dialect == Dialect.NUMPY_2_PROTOCOL_4) {
            out.write(0x94);
        } else if (kept < 256) {
            out.write('q');
            length(kept, 1);
        } else {
            out.write('r');
            length(kept, 4);
        }
        memo.put(value, kept++);
    }

    private void get(int place) {
        out.write(place < 256 ? 'h' : 'j');
        length(place, place < 256 ? 1 : 4);
    }

    private void length(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> (8 * i)));
        }
    }
}
