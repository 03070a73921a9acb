package org.turnwise.training.dataset.pickle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.training.dataset.pickle.PickleWriter.Array;
import org.turnwise.training.dataset.pickle.PickleWriter.Dialect;
import org.turnwise.training.dataset.pickle.PickleWriter.Scalar;

/** Whatever a file holds, the reader answers with data or an IOException. */
class HostilePickleTest {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void a_command_is_refused_by_name_and_not_run() {
        Path made = folder.resolve("made-by-pickle");
        String message = refusal("cos\nsystem\n(S'touch " + made + "'\ntR.");
        assertTrue(message.contains("a.pkl, byte 0: ") && message.contains("os.system"), message);
        assertFalse(Files.exists(made));
    }

    @Test
    void eval_named_on_the_stack_is_refused() {
        String message = refusal("\u0080\u0004\u008c\u0008builtins\u008c\u0004eval\u0093\u008c\u00031+1\u0085R.");
        assertTrue(message.contains("byte 18: ") && message.contains("builtins.eval"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cbuiltins\ngetattr\n.",
                "c__builtin__\neval\n(S'1'\ntR.",
                "csubprocess\nPopen\n(S'ls'\ntR.",
                "ccopy_reg\n_reconstructor\n(.",
                "ccopyreg\n_reconstructor\n(.",
                "cnumpy\nload\n(S'x'\ntR.",
                "cnumpy.core.multiarray\nfromfile\n.",
                "cnumpy\nndarray.tofile\n.",
                "cnumpy.ndarray\ntofile\n.",
                "c_codecs\ndecode\n.",
                "(ios\nsystem\n.",
                "(S'ls'\nios\nsystem\n.",
                "(cbuiltins\nset\no.",
                "\u0082\1.",
                "\u0083\1\0.",
                "\u0084\1\0\0\0.",
                "P12\n.",
                "NQ.",
                "\u0097.",
                "N\u0098.",
                "\u0080\u0006N.",
                "\u00ff."
            })
    void whatever_could_load_or_call_is_refused(String pickle) {
        refusal(pickle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cbuiltins\nset\n.",
                "]cbuiltins\nset\na.",
                "cnumpy\ndtype\n(S'f4'\nI0\nI1\ntR.",
                "cnumpy\nndarray\n)R.",
                "cnumpy\nndarray\n)\u0081.",
                "cnumpy\ndtype\n)R.",
                "cnumpy.core.multiarray\n_reconstruct\n)R.",
                "cnumpy.core.multiarray\nscalar\n(NNtR.",
                "c_codecs\nencode\n(S'a'\nS'hex'\ntR.",
                "c_codecs\nencode\n(V\\u20ac\nS'latin1'\ntR.",
                "cbuiltins\nset\n(]]atR.",
                "ccollections\nOrderedDict\n(]K\1atR.",
                "NNR.",
                "cbuiltins\nset\nNR.",
                "N}b.",
                "N(tb.",
                "NNa.",
                "NNNs.",
                "(]Nd.",
                "(Nd.",
                "}(Nu.",
                "}]Ns.",
                "N(Ne.",
                "N(N\u0090.",
                "(]\u0091.",
                "NN\u0093.",
                "a.",
                "0.",
                "1.",
                "2.",
                "t.",
                ".",
                "(.",
                "N(.",
                "(N\u0086.",
                "g0\n.",
                "h\0.",
                "p0\n.",
                "Np-1\n.",
                "Np9999999999999999999999\n.",
                "\u0094.",
                "Ix\n.",
                "L\n.",
                "Fone\n.",
                "S'a\n.",
                "Sa\n.",
                "S'\\q'\n.",
                "V\\u12\n.",
                "V\\Uffffffff\n.",
                "X\1\0\0\0\u00ff."
            })
    void what_makes_no_sense_is_refused(String pickle) {
        refusal(pickle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X\u00ff\u00ff\u00ff\u00ffa.",
                "B\u00ff\u00ff\u00ff\u007fa.",
                "T\u00ff\u00ff\u00ff\u007fa.",
                "T\u00ff\u00ff\u00ff\u00ffa.",
                "\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007fa.",
                "\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffa.",
                "\u0096\0\0\0\0\1\0\0\0a.",
                "\u008b\u00ff\u00ff\u00ff\u007f.",
                "\u008b\u00ff\u00ff\u00ff\u00ff.",
                "\u0080\u0004\u0095\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007fN."
            })
    void a_length_the_file_has_not_is_refused_before_anything_is_allocated(String pickle) {
        refusal(pickle);
    }

    @Test
    void arrays_that_are_not_what_they_say_are_refused() {
        refuseArray(new Array("<f4", List.of(2, 2), false, new byte[12]), "12 bytes");
        refuseArray(new Array("<f4", List.of(65536, 65536, 65536, 65536), false, new byte[0]), "0 bytes");
        refuseArray(new Array("<f4", List.of(-1, -4), false, new byte[16]), "size");
        refuseArray(new Array("<f4", List.of(Integer.MAX_VALUE - 100, 0), false, new byte[0]), "without values");
        refuseArray(new Array("|O8", List.of(1), false, new byte[8]), "Python objects");
        refuseArray(new Array("<U3", List.of(1), false, new byte[12]), "U3");
        refuseArray(new Array("=f4", List.of(1), false, new byte[4]), "byte order");
        refuseArray(new Array("|f4", List.of(1), false, new byte[4]), "byte order");
        refuseArray(new Array("<V4", List.of(1), false, new byte[4]), "V4");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500_000})
    void deep_nesting_is_refused(int levels) {
        assertTrue(refusal("(".repeat(levels) + ".").contains("deeper"));
        assertTrue(refusal(")" + "\u0085".repeat(levels) + ".").contains("deeper"));
        assertTrue(refusal("]".repeat(levels) + "a".repeat(levels - 1) + ".").contains("deeper"));
        assertTrue(refusal("]" + "\u0094]h\0a0".repeat(3) + "]".repeat(levels) + "a".repeat(levels) + ".")
                .contains("deeper"));
    }

    @Test
    void a_list_in_itself_is_refused() {
        assertTrue(refusal("]q\0h\0a.").contains("itself"));
        assertTrue(refusal("]q\0h\0\u0085a.").contains("itself"));
    }

    @Test
    void a_memo_without_end_is_refused() {
        PickleLimits limits = new PickleLimits(100, 1000, 5000, 64 * MEBIBYTE);
        assertTrue(refusal("N" + "\u0094".repeat(6000) + ".", limits).contains("5000"));
        StringBuilder puts = new StringBuilder("N");
        for (int i = 0; i < 6000; i++) {
            puts.append("p").append(i * 1_000_003L).append("\n");
        }
        assertTrue(refusal(puts + ".", limits).contains("5000"));
    }

    @Test
    void values_without_end_are_refused() {
        PickleLimits limits = new PickleLimits(100, 1000, 5000, MEBIBYTE);
        assertTrue(refusal("N".repeat(2000) + ".", limits).contains("1000"));
        assertTrue(refusal("]" + "]a".repeat(20_000) + ".", limits).contains("memory"));
        assertTrue(refusal("S'" + "a".repeat(300_000) + "'\n.", limits).contains("memory"));
    }

    @Test
    void a_few_bytes_that_multiply_a_text_are_refused() {
        PickleLimits limits = new PickleLimits(100, 1000, 5000, 8 * MEBIBYTE);
        String text = "V" + "a".repeat(100_000) + "\np0\n0";
        String once = "c_codecs\nencode\n(g0\nS'latin1'\ntR0";
        assertTrue(refusal(text + once.repeat(1000) + "N.", limits).contains("memory"));
    }

    @ParameterizedTest
    @EnumSource
    void a_pickle_cut_off_anywhere_is_refused(Dialect dialect) throws IOException {
        byte[] whole = sample(dialect);
        read(whole, PickleLimits.standard());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IOException.class, () -> read(cut, PickleLimits.standard()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void damaged_pickles_give_data_or_an_io_exception(Dialect dialect) {
        byte[] whole = sample(dialect);
        Random random = new Random(dialect.ordinal());
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            answers(damaged);
        }
    }

    @Test
    void garbage_gives_data_or_an_io_exception() {
        Random random = new Random(3);
        String alphabet =
                "(.012FIJKLMNRSTUVXabcde]}ghijlopqrstu)GBC\u0080\u0081\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c"
                        + "\u008f\u0090\u0091\u0093\u0094\u0095\0\1\2\n";
        for (int round = 0; round < 50_000; round++) {
            byte[] garbage = new byte[1 + random.nextInt(40)];
            for (int i = 0; i < garbage.length; i++) {
                garbage[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
            }
            garbage[garbage.length - 1] = '.';
            answers(garbage);
        }
    }

    private void answers(byte[] pickle) {
        try {
            read(pickle, new PickleLimits(50, 10_000, 10_000, 16 * MEBIBYTE));
        } catch (IOException expected) {
            assertTrue(String.valueOf(expected.getMessage()).contains(", byte "), expected.toString());
        }
    }

    private static byte[] sample(Dialect dialect) {
        Map<Object, Object> dict = new LinkedHashMap<>();
        dict.put("Ses01", PickleWriter.floats(new float[][] {{1, 2}, {3, 4}}));
        dict.put(3, List.of(1, 0.5, "x", new Scalar("<i4", new byte[] {1, 0, 0, 0})));
        return PickleWriter.write(dialect, new PickleTuple(List.of(dict, Set.of("a"), true, PickleNone.NONE)));
    }

    private void refuseArray(Array array, String reason) {
        byte[] pickle = PickleWriter.write(Dialect.PYTHON_2, array);
        String message = String.valueOf(assertThrows(IOException.class, () -> read(pickle, PickleLimits.standard()))
                .getMessage());
        assertTrue(message.contains(reason), message);
    }

    private String refusal(String pickle) {
        return refusal(pickle, PickleLimits.standard());
    }

    private String refusal(String pickle, PickleLimits limits) {
        byte[] bytes = pickle.getBytes(StandardCharsets.ISO_8859_1);
        return String.valueOf(
                assertThrows(IOException.class, () -> read(bytes, limits)).getMessage());
    }

    private Object read(byte[] pickle, PickleLimits limits) throws IOException {
        InputStream in = new ByteArrayInputStream(pickle);
        try (PickleSource source = new PickleSource(folder.resolve("a.pkl"), pickle.length, limits.memoryBytes(), in)) {
            return new PickleMachine(source, limits).run();
        }
    }
}
