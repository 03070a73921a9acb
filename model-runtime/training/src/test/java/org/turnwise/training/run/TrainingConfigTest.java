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
    void a_value_out_of_range_is_refused() throws IOException {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, Files.readString(SHIPPED).replaceAll("(?m)^  topK:.*$", "  topK: 9"));
        TrainingConfig config = TrainingConfig.read(wrong);
        assertThrows(
                IllegalArgumentException.class, () -> config.network().architecture(java.util.List.of(1, 1, 1), 7));
    }

    private static String failure(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> TrainingConfig.read(file)).getMessage());
    }
}
