package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of features, as a user asks for them. */
class FeaturesCommandTest {
    private static final int RATE = 16_000;
    private static final String TURNS =
            """
            1
            00:00:00,500 --> 00:00:01,500
            Ana: Hello.

            2
            00:00:01,600 --> 00:00:01,630
            Ben: Oh!

            3
            00:00:02,000 --> 00:00:03,200
            Ana: I know.
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path talk = Path.of("talk.wav");
    private Path turns = Path.of("talk.srt");

    @BeforeEach
    void write() throws IOException {
        talk = hum(folder.resolve("talk.wav"), 4);
        turns = Files.writeString(folder.resolve("talk.srt"), TURNS);
    }

    private static Path hum(Path file, double seconds) throws IOException {
        byte[] bytes = new byte[2 * (int) (RATE * seconds)];
        double phase = 0;
        for (int i = 0; i < bytes.length / 2; i++) {
            phase += 2 * Math.PI * (150 + 40 * Math.sin(2.0 * i / RATE)) / RATE;
            double wave = 0;
            for (int h = 1; h <= 10; h++) {
                wave += Math.sin(h * phase) / h;
            }
            short sample = (short) (7000 * wave);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / 2)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }

    private int run(Object... arguments) {
        out.reset();
        err.reset();
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Turnwise.run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String[]> table(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(";", -1))
                .toList();
    }

    @Test
    void a_recording_gives_one_row_named_after_it_with_every_value_of_the_set() throws IOException {
        Path csv = folder.resolve("talk.csv");
        assertEquals(0, run("features", talk, "--set", "is10", "--out", csv), this::errors);
        List<String[]> table = table(csv);
        assertEquals(2, table.size());
        assertEquals(1 + 1582, table.get(0).length);
        assertEquals("name", table.get(0)[0]);
        assertEquals("pcm_loudness_sma_maxPos", table.get(0)[1]);
        assertEquals("talk.wav", table.get(1)[0]);
        assertEquals(1 + 1582, table.get(1).length);
        for (int i = 1; i < table.get(1).length; i++) {
            assertTrue(Float.isFinite(Float.parseFloat(table.get(1)[i])), table.get(0)[i]);
        }
        assertTrue(errors().contains("pcm_s16le, 16000 Hz, 1 channel, not resampled"), this::errors);
        assertEquals(csv + System.lineSeparator(), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void turns_have_a_row_each_and_one_too_short_has_empty_cells_and_a_reason() throws IOException {
        Path csv = folder.resolve("turns.csv");
        assertEquals(0, run("features", talk, "--set", "egemaps-v02", "--turns", turns, "--out", csv), this::errors);
        List<String[]> table = table(csv);
        assertEquals(
                List.of("name", "talk_turn1", "talk_turn2", "talk_turn3"),
                table.stream().map(row -> row[0]).toList());
        for (String[] row : table) {
            assertEquals(1 + 88, row.length);
        }
        assertEquals("F0semitoneFrom27.5Hz_sma3nz_amean", table.get(0)[1]);
        double hertz = 27.5 * Math.pow(2, Double.parseDouble(table.get(1)[1]) / 12);
        assertEquals(150, hertz, 45);
        assertEquals("", String.join("", table.get(2)).replace("talk_turn2", ""));
        assertTrue(errors().contains("turn 2 has no features: "), this::errors);
    }

    @Test
    void descriptors_have_a_row_every_10_ms_with_its_time() throws IOException {
        Path csv = folder.resolve("lld.csv");
        assertEquals(0, run("features", talk, "--set", "is10", "--lld", "--out", csv), this::errors);
        List<String[]> table = table(csv);
        assertEquals("frameTime", table.get(0)[1]);
        assertEquals("pcm_loudness_sma", table.get(0)[2]);
        assertEquals(2 + 76, table.get(0).length);
        assertEquals("0.000000", table.get(1)[1]);
        assertEquals("0.010000", table.get(2)[1]);
        assertEquals(4 * 100, table.size(), 10);
        assertEquals(0, run("features", talk, "--set", "is10", "--lld", "--turns", turns, "--out", csv), this::errors);
        table = table(csv);
        assertEquals("talk_turn1", table.get(1)[0]);
        assertEquals("talk_turn3", table.get(table.size() - 1)[0]);
        assertEquals(100 + 120, table.size(), 20);
        assertTrue(errors().contains("turn 2 has no features: 30 ms of sound, the set needs 70 ms"), this::errors);
    }

    @Test
    void what_cannot_be_measured_is_an_error_that_leaves_no_file() throws IOException {
        Path csv = folder.resolve("none.csv");
        Path blink = hum(folder.resolve("blink.wav"), 0.04);
        assertEquals(1, run("features", blink, "--set", "is10", "--out", csv));
        assertTrue(errors().contains("blink.wav has no features: "), this::errors);
        assertEquals(1, run("features", blink, "--set", "is10", "--lld", "--out", csv));
        assertEquals(2, run("features", talk, "--set", "is11", "--out", csv));
        assertTrue(errors().contains("there are is10, egemaps-v02"), this::errors);
        assertEquals(1, run("features", folder.resolve("gone.wav"), "--set", "is10", "--out", csv));
        assertTrue(errors().contains("there is no file"), this::errors);
        assertEquals(1, run("features", turns, "--set", "is10", "--out", csv));
        assertEquals(2, run("features", talk, "--out", csv), "--set is needed");
        assertFalse(Files.exists(csv));
    }

    @Test
    void a_table_of_turns_that_cannot_be_measured_has_empty_rows_and_a_warning() throws IOException {
        Path csv = folder.resolve("late.csv");
        Path late = Files.writeString(folder.resolve("late.srt"), "1\n00:00:08,000 --> 00:00:09,000\nAna: Too late.\n");
        assertEquals(0, run("features", talk, "--set", "IS10", "--turns", late, "--accept-problems", "--out", csv));
        assertTrue(errors().contains("warning: none of the 1 turns has features"), this::errors);
        assertEquals("talk_turn1" + ";".repeat(1582), Files.readAllLines(csv).get(1));
    }

    @Test
    void a_turn_that_the_recording_ends_in_says_how_much_is_missing_with_contours_too() throws IOException {
        Path csv = folder.resolve("cut.csv");
        Path cut = Files.writeString(
                folder.resolve("cut.srt"),
                "1\n00:00:03,000 --> 00:00:04,600\nAna: Cut.\n\n2\n00:00:05,000 --> 00:00:06,000\nAna: Late.\n");
        for (String lld : List.of("--spans", "--lld")) {
            assertEquals(
                    0,
                    run(
                            "features",
                            talk,
                            "--set",
                            "egemaps-v02",
                            lld,
                            "--turns",
                            cut,
                            "--accept-problems",
                            "--out",
                            csv),
                    this::errors);
            assertTrue(
                    errors().contains("warning: turn 1: the recording's sound ends 600 ms before this turn does"),
                    this::errors);
            assertTrue(
                    errors().contains("warning: turn 2 has no features: the recording's sound ends before"),
                    this::errors);
            assertTrue(errors().contains("measured only as far as the sound goes: turn 1"), this::errors);
        }
    }

    @Test
    void samples_that_are_not_numbers_are_counted_and_taken_as_silence() throws IOException {
        Path csv = folder.resolve("nan.csv");
        Path broken = floats(folder.resolve("nan.wav"), i -> i % 1000 == 7 ? Float.NaN : (float) Math.sin(i / 9.0) / 2);
        Path zeroed = floats(folder.resolve("zero.wav"), i -> i % 1000 == 7 ? 0 : (float) Math.sin(i / 9.0) / 2);
        assertEquals(0, run("features", broken, "--set", "egemaps-v02", "--out", csv), this::errors);
        assertTrue(errors().contains("nan.wav: 16 of its 16000 samples of sound are not numbers"), this::errors);
        String[] values = table(csv).get(1);
        assertEquals(0, run("features", zeroed, "--set", "egemaps-v02", "--out", csv), this::errors);
        assertFalse(errors().contains("warning"), this::errors);
        assertArrayEquals(Arrays.copyOfRange(table(csv).get(1), 1, 89), Arrays.copyOfRange(values, 1, 89));
        assertEquals(
                1, run("features", floats(folder.resolve("none.wav"), i -> Float.NaN), "--set", "is10", "--out", csv));
        assertTrue(errors().contains("none.wav has no features: none of its 16000 samples is a number"), this::errors);
    }

    /** A second of floats. */
    private static Path floats(Path file, IntFunction<Float> sound) throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + 4 * RATE).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 4 * RATE);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 3)
                .putShort((short) 1);
        wav.putInt(RATE).putInt(4 * RATE).putShort((short) 4).putShort((short) 32);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(4 * RATE);
        for (int i = 0; i < RATE; i++) {
            wav.putFloat(sound.apply(i));
        }
        return Files.write(file, wav.array());
    }

    @Test
    void spans_stand_after_the_name_where_they_are_asked_for() throws IOException {
        Path csv = folder.resolve("spans.csv");
        assertEquals(
                0,
                run("features", talk, "--set", "egemaps-v02", "--turns", turns, "--spans", "--out", csv),
                this::errors);
        List<String[]> table = table(csv);
        assertEquals(
                List.of("name", "start_ms", "end_ms"), List.of(table.get(0)).subList(0, 3));
        assertEquals("F0semitoneFrom27.5Hz_sma3nz_amean", table.get(0)[3]);
        assertEquals(
                List.of("talk_turn2", "1600", "1630", ""), List.of(table.get(2)).subList(0, 4));
        for (String[] row : table) {
            assertEquals(3 + 88, row.length);
        }
        assertEquals(0, run("features", talk, "--set", "is10", "--lld", "--spans", "--out", csv), this::errors);
        assertEquals(
                List.of("talk.wav", "0", "4000", "0.010000"),
                List.of(table(csv).get(2)).subList(0, 4));
        assertEquals("frameTime", table(csv).get(0)[3]);
    }

    @Test
    void a_table_replaces_a_table_but_never_a_recording_or_transcript() throws IOException {
        Path csv = Files.createFile(folder.resolve("again.csv"));
        assertEquals(0, run("features", talk, "--set", "egemaps-v02", "--out", csv), this::errors);
        assertEquals(0, run("features", talk, "--set", "is10", "--out", csv), this::errors);
        assertEquals(1 + 1582, table(csv).get(1).length);
        byte[] sound = Files.readAllBytes(talk);
        assertEquals(1, run("features", talk, "--set", "is10", "--out", talk));
        assertTrue(errors().contains("talk.wav is what is read"), this::errors);
        Path other = hum(folder.resolve("other.wav"), 1);
        assertEquals(1, run("features", talk, "--set", "is10", "--out", other));
        assertTrue(errors().contains("other.wav exists already and is not a table of features"), this::errors);
        assertArrayEquals(sound, Files.readAllBytes(talk));
        assertEquals(1, run("features", talk, "--set", "is10", "--turns", turns, "--out", turns));
        assertEquals(TURNS, Files.readString(turns));
        assertEquals(1, run("features", talk, "--set", "is10", "--out", folder));
        assertTrue(errors().contains("is a folder, but a file is wanted"), this::errors);
        assertEquals(1, run("features", talk, "--set", "is10", "--out", talk.resolve("below.csv")));
        assertTrue(errors().contains("nothing can be written below it"), this::errors);
    }

    @Test
    void a_session_is_measured_by_its_own_turns_and_exported_with_a_table_beside_it() throws IOException {
        Path session = folder.resolve("talk.turnwise");
        assertEquals(0, run("import", talk, "--transcript", turns, "--out", session), this::errors);
        Path csv = folder.resolve("s.csv");
        assertEquals(0, run("features", session, "--set", "egemaps-v02", "--out", csv), this::errors);
        Path direct = folder.resolve("d.csv");
        assertEquals(0, run("features", talk, "--set", "egemaps-v02", "--turns", turns, "--out", direct), this::errors);
        assertEquals(Files.readString(direct), Files.readString(csv));
        Path dataset = folder.resolve("dataset");
        assertEquals(
                0,
                run("export", session, "--format", "csv", "--features", "egemaps-v02", "--out", dataset),
                this::errors);
        List<String> exported = Files.readAllLines(dataset.resolve("talk.egemaps-v02.csv"));
        assertEquals(4, exported.size());
        assertTrue(exported.get(2).startsWith("2,1600,1630,"), exported.get(2));
        assertTrue(
                Files.readString(dataset.resolve("README.md")).contains("talk.egemaps-v02.csv"), "the card names it");
        assertEquals(2, run("export", session, "--features", "mfcc", "--out", dataset));
        assertTrue(errors().contains("there is no feature set mfcc"), this::errors);
        Files.delete(talk);
        assertEquals(1, run("export", session, "--features", "is10", "--out", dataset));
        assertTrue(errors().contains("the recording was not found"), this::errors);
    }
}
