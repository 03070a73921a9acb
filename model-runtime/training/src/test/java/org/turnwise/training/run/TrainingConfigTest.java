package org.turnwise.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingConfigTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("turnwise.root", ".")).resolve("configs/meld-text.yaml");

    @TempDir
    Path folder;

    @Test
    void the_shipped_configuration_can_be_read_and_written_again() throws IOException {
        TrainingConfig config = TrainingConfig.read(SHIPPED);
        Path copy = folder.resolve("copy.yaml");
        Files.writeString(copy, config.asYaml());
        assertEquals(config, TrainingConfig.read(copy));
    }

    @Test
    void a_field_that_is_missing_or_unknown_is_named_with_its_file() throws IOException {
        String shipped = Files.readString(SHIPPED);
        Path without = folder.resolve("without.yaml");
        Files.writeString(without, shipped.replaceAll("(?m)^  epochs:.*$", ""));
        assertTrue(failure(without).contains("epochs"), failure(without));
        assertTrue(failure(without).contains("without.yaml"), failure(without));
        Path more = folder.resolve("more.yaml");
        Files.writeString(more, shipped + "momentum: 3\n");
        assertTrue(failure(more).contains("momentum"), failure(more));
    }

    @Test
    void a_misspelt_field_and_a_value_of_the_wrong_kind_are_named_with_their_line() throws IOException {
        Path wrong = changed("learningRate:.*", "learnRate: 0.001");
        int line = 1 + Files.readAllLines(wrong).indexOf("  learnRate: 0.001");
        assertTrue(
                failure(wrong).startsWith(wrong + ", line " + line + ": there is no field \"training.learnRate\""),
                failure(wrong));
        Path word = changed("hidden:.*", "hidden: many");
        assertTrue(
                failure(word).contains(", line " + (1 + Files.readAllLines(word).indexOf("  hidden: many"))),
                failure(word));
        assertTrue(failure(word).contains("\"network.hidden\" has a value of the wrong kind"), failure(word));
    }

    @Test
    void a_value_out_of_range_is_refused_when_it_is_read() throws IOException {
        Path wrong = changed("topK:.*", "topK: 9");
        assertTrue(failure(wrong).startsWith(wrong + ", under network: topK must"), failure(wrong));
        assertTrue(failure(changed("dropout:.*", "dropout: 1.5")).contains("dropout"));
    }

    private Path changed(String line, String to) throws IOException {
        return Files.writeString(
                folder.resolve("wrong.yaml"),
                Files.readString(SHIPPED).replaceFirst("(?m)^  " + line + "$", "  " + to));
    }

    private static String failure(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> TrainingConfig.read(file)).getMessage());
    }
}
