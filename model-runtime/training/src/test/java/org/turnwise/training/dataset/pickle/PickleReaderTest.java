package org.turnwise.training.dataset.pickle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnwise.training.dataset.pickle.PickleWriter.Array;
import org.turnwise.training.dataset.pickle.PickleWriter.Dialect;
import org.turnwise.training.dataset.pickle.PickleWriter.Scalar;

class PickleReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_read_in_every_dialect(Dialect dialect) throws IOException {
        Map<Object, Object> dict = new LinkedHashMap<>();
        dict.put("Ses01", List.of(1, 300, 70_000, -5, 1L << 40));
        dict.put(7, new PickleTuple(List.of(true, false, PickleNone.NONE, 0.1)));
        dict.put("set", Set.of("one"));
        dict.put("\u00e9", new PickleTuple(List.of()));
        Object read = read(PickleWriter.write(dialect, dict));
        Map<?, ?> map = assertInstanceOf(Map.class, read);
        assertEquals(List.of("Ses01", 7L, "set", "\u00e9"), List.copyOf(map.keySet()));
        assertEquals(List.of(1L, 300L, 70_000L, -5L, 1L << 40), map.get("Ses01"));
        assertEquals(new PickleTuple(List.of(true, false, PickleNone.NONE, 0.1)), map.get(7L));
        assertEquals(Set.of("one"), map.get("set"));
        assertEquals(new PickleTuple(List.of()), map.get("\u00e9"));
    }

    @ParameterizedTest
    @EnumSource
    void arrays_keep_every_bit_in_every_dialect(Dialect dialect) throws IOException {
        float[][] rows = new float[3][100];
        for (int i = 0; i < 300; i++) {
            rows[i / 100][i % 100] = Float.intBitsToFloat(i * 7_777_777 & 0x7eff_ffff);
        }
        NumpyArray array =
                assertInstanceOf(NumpyArray.class, read(PickleWriter.write(dialect, PickleWriter.floats(rows))));
        assertArrayEquals(new int[] {3, 100}, array.shape());
        for (int i = 0; i < 300; i++) {
            assertEquals(rows[i / 100][i % 100], array.real(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fortran_order_and_big_endian_are_put_right(Dialect dialect) throws IOException {
        // [[1, 2, 3], [4, 5, 6]] column by column
        ByteBuffer columns = ByteBuffer.allocate(48).order(ByteOrder.BIG_ENDIAN);
        for (double value : new double[] {1, 4, 2, 5, 3, 6}) {
            columns.putDouble(value);
        }
        NumpyArray array = assertInstanceOf(
                NumpyArray.class,
                read(PickleWriter.write(dialect, new Array(">f8", List.of(2, 3), true, columns.array()))));
        assertArrayEquals(
                new double[] {1, 2, 3, 4, 5, 6},
                IntStream.range(0, 6).mapToDouble(array::real).toArray());
    }

    @Test
    void whole_numbers_of_every_width_are_exact() throws IOException {
        byte[] ones = {-1, -1, -1, -1, -1, -1, -1, -1};
        assertArrayEquals(new long[] {-1, -1, -1, -1, -1, -1, -1, -1}, wholes("|i1", 8, ones));
        assertArrayEquals(new long[] {255, 255, 255, 255, 255, 255, 255, 255}, wholes("|u1", 8, ones));
        assertArrayEquals(new long[] {1, 1, 1, 1, 1, 1, 1, 1}, wholes("|b1", 8, ones));
        assertArrayEquals(new long[] {-1, -1, -1, -1}, wholes("<i2", 4, ones));
        assertArrayEquals(new long[] {65535, 65535, 65535, 65535}, wholes(">u2", 4, ones));
        assertArrayEquals(new long[] {-1, -1}, wholes("<i4", 2, ones));
        assertArrayEquals(new long[] {0xffff_ffffL, 0xffff_ffffL}, wholes("<u4", 2, ones));
        assertArrayEquals(new long[] {-1}, wholes("<i8", 1, ones));
        assertArrayEquals(new long[] {258}, wholes(">i8", 1, new byte[] {0, 0, 0, 0, 0, 0, 1, 2}));
    }

    @ParameterizedTest
    @EnumSource
    void single_numpy_numbers_become_plain_ones(Dialect dialect) throws IOException {
        List<Object> numbers = List.of(
                new Scalar("<f4", new byte[] {0, 0, (byte) 0xc0, 0x3f}),
                new Scalar("<i8", new byte[] {3, 0, 0, 0, 0, 0, 0, 0}),
                new Scalar("|b1", new byte[] {1}));
        assertEquals(List.of(1.5, 3L, true), read(PickleWriter.write(dialect, numbers)));
    }

    @Test
    void protocol_0_is_read() throws IOException {
        String pickle =
                "(dp0\nS'a\\n\\x41'\np1\n(lp2\nI1\naI01\naL12345678901234567890L\naF1.5\naFnan\nasV\\u20ac\np3\n(g1\nNtp4\ns.";
        Map<?, ?> map = assertInstanceOf(Map.class, read(pickle.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of(1L, true, new BigInteger("12345678901234567890"), 1.5, Double.NaN), map.get("a\nA"));
        assertEquals(new PickleTuple(List.of("a\nA", PickleNone.NONE)), map.get("\u20ac"));
    }

    @Test
    void ordered_dicts_are_dicts() throws IOException {
        String head = "ccollections\nOrderedDict\n";
        assertEquals(Map.of(), read((head + ")R.").getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(Map.of(), read((head + ")\u0081.").getBytes(StandardCharsets.ISO_8859_1)));
        String pairs = head + "]](X\1\0\0\0aK\1ea\u0085R.";
        assertEquals(Map.of("a", 1L), read(pairs.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void the_same_list_twice_stays_one_list() throws IOException {
        List<Object> shared = List.of(1);
        Object read = read(PickleWriter.write(Dialect.PYTHON_3_PROTOCOL_2, List.of(shared, shared)));
        List<?> both = assertInstanceOf(List.class, read);
        assertTrue(both.get(0) == both.get(1));
    }

    @Test
    void an_empty_array_has_no_rows() throws IOException {
        NumpyArray array = assertInstanceOf(
                NumpyArray.class,
                read(PickleWriter.write(
                        Dialect.NUMPY_2_PROTOCOL_4, new Array("<f4", List.of(0, 5), false, new byte[0]))));
        assertEquals(0, array.size());
        assertFalse(array.isWhole());
    }

    private long[] wholes(String type, int count, byte[] contents) throws IOException {
        NumpyArray array = assertInstanceOf(
                NumpyArray.class,
                read(PickleWriter.write(Dialect.PYTHON_2, new Array(type, List.of(count), false, contents))));
        assertTrue(array.isWhole());
        return IntStream.range(0, count).mapToLong(array::whole).toArray();
    }

    private Object read(byte[] pickle) throws IOException {
        return new PickleReader().read(Files.write(folder.resolve("a.pkl"), pickle));
    }
}
