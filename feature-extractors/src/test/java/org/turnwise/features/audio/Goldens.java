package org.turnwise.features.audio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The reference program's numbers in ../shared; a test that asks for them where they are absent is skipped visibly. */
public final class Goldens {
    private static final Path FOLDER =
            Path.of(System.getProperty("turnwise.root", ".")).resolve("../shared/goldens/opensmile");

    private Goldens() {}

    /** A table of numbers, rows as the reference wrote them, without the column of times. */
    public record Level(List<String> names, float[][] rows) {
        /** One column. */
        public float[] column(int c) {
            float[] column = new float[rows.length];
            for (int k = 0; k < column.length; k++) {
                column[k] = rows[k][c];
            }
            return column;
        }

        /** The largest absolute value. */
        public double max() {
            double max = 0;
            for (float[] row : rows) {
                for (float value : row) {
                    max = Math.max(max, Math.abs(value));
                }
            }
            return max;
        }
    }

    /** A recording as the extractors want it. */
    public record Sound(float[] mono, int sampleRateHz) {}

    /** An intermediate level, such as {@code ("gaps", "is10", "is10_hps")}. */
    public static Level stage(String name, String set, String level) {
        return table(FOLDER.resolve("stages/" + name + "/" + set + "/" + level + ".csv.gz"), 1);
    }

    /** The low-level descriptors of a recording. */
    public static Level contours(String set, String name) {
        return table(FOLDER.resolve(set + "/" + name + ".lld.csv.gz"), 1);
    }

    /** The functionals of a recording: one row. */
    public static Level functionals(String set, String name) {
        return table(FOLDER.resolve(set + "/" + name + ".func.csv"), 0);
    }

    /** Names, one a line, such as {@code names_is10_func_1582.txt}. */
    public static List<String> names(String file) {
        try {
            return Files.readAllLines(present(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all recordings. */
    public static List<String> sounds() {
        try (var files = Files.list(present(FOLDER.resolve("wav")))) {
            return files.map(f -> f.getFileName().toString().replace(".wav", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A recording. */
    public static Sound sound(String name) {
        try {
            WavFile wav = WavFile.read(present(FOLDER.resolve("wav/" + name + ".wav")));
            return new Sound(wav.mono(), wav.sampleRateHz());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Level table(Path file, int skip) {
        try (var bytes = Files.newInputStream(present(file));
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<String> names = new ArrayList<>(Arrays.asList(reader.readLine().split(";")));
            List<float[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(";");
                float[] row = new float[cells.length - skip];
                for (int i = 0; i < row.length; i++) {
                    row[i] = Float.parseFloat(cells[i + skip]);
                }
                rows.add(row);
            }
            return new Level(names.subList(skip, names.size()), rows.toArray(float[][]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path present(Path file) {
        Assumptions.assumeTrue(Files.exists(file), "skipped: no " + file + " here");
        return file;
    }
}
