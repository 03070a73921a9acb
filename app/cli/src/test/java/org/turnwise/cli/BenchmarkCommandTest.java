package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark's command line; what it measures is tested where it is made. */
class BenchmarkCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_report_needs_nothing_but_its_files() throws IOException {
        Path figures = Files.writeString(
                folder.resolve("toy.json"),
                """
                {"benchmark": "toy", "headline": "accuracy", "seeds": [1, 2], "seconds": 120,
                 "dialogues": {"train": 3, "dev": 1, "test": 2},
                 "figures": {"sure": {"accuracy": {
                   "selected_on_validation": {"mean": 0.5, "std": 0.1, "values": [0.4, 0.6]},
                   "best_test_epoch": {"mean": 0.75, "std": 0.0, "values": [0.75, 0.75]}}}}}
                """);
        assertEquals(0, run("benchmark", "report", figures.toString()), this::errors);
        String printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("| sure | not kept | 50.00 ± 10.00 | 75.00 ± 0.00 |"), printed);
    }

    @Test
    void curves_are_drawn_where_the_report_is_told_to() throws IOException {
        Path figures = Files.writeString(
                folder.resolve("toy.json"),
                """
                {"benchmark": "toy", "headline": "accuracy", "seeds": [1], "seconds": 60, "dialogues": {}, "figures": {},
                 "robustness": {"seed-1": {"text": {"noise": [
                   {"strength": 0, "accuracy": 0.8, "uncertainty_ratio": 1, "routing": [0.5, 0.5], "routing_moved": 0},
                   {"strength": 2, "accuracy": 0.6, "uncertainty_ratio": 3, "routing": [0.2, 0.8], "routing_moved": 0.3}
                 ], "missing_accuracy": 0.4}}}}
                """);
        Path pictures = folder.resolve("pictures");
        assertEquals(
                0, run("benchmark", "report", figures.toString(), "--pictures", pictures.toString()), this::errors);
        assertTrue(Files.size(pictures.resolve("toy-robustness.png")) > 5_000);
        String printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("| text | 2.0 | 60.0 | not kept | 3.00 | 0.300 |"), printed);
        assertTrue(printed.contains("| nothing | 40.0 | not kept |"), printed);
        assertTrue(!printed.contains("curves:"), printed);
        assertEquals(1, run("benchmark", "report", figures.toString(), "--pictures", figures.toString()));
    }

    @Test
    void what_a_benchmark_needs_and_was_not_given_is_named() {
        assertEquals(2, run("benchmark"));
        assertTrue(errors().contains("NAME"), this::errors);
        assertEquals(2, run("benchmark", "mosi"));
        assertTrue(errors().contains("--data"), this::errors);
        assertEquals(2, run("benchmark", "mosi", "--data", folder.toString()));
        assertTrue(errors().contains("--out"), this::errors);
    }

    private int run(String... command) {
        out.reset();
        err.reset();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Turnwise.run(command);
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
