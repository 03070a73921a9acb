package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.features.FeatureTable;
import org.turnwise.formats.features.FeatureTableWriter;
import org.turnwise.session.model.TurnId;

class FeatureTableTest {
    private static final ExportOptions EVERYTHING = ExportOptions.everything("ekman-7");

    private final FormatRegistry registry = StandardFormats.registry();
    private final DatasetExport export =
            new DatasetExport(Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC), "0.1.0");

    @TempDir
    Path folder;

    @Test
    void the_card_says_what_of_a_turn_was_measured() {
        FeatureTable faces = new FeatureTable("face", "f", "its speaker's face", "h264", List.of(), Map.of(), Map.of());
        assertEquals("Features f of its speaker's face (h264), a row per turn", new FeatureTableWriter(faces).name());
    }

    @Test
    void a_feature_table_has_a_row_per_turn_the_bits_of_its_numbers_and_a_line_in_the_card() throws Exception {
        float awkward = Float.intBitsToFloat(0x3dcccccd + 1);
        FeatureTable table = new FeatureTable(
                "is10",
                "is10 (version 1, 2 values)",
                "aac, 44100 Hz, the plain mean of 2 channels, not resampled",
                List.of("pcm_loudness_sma_amean", "mfcc_sma[0]_amean"),
                Map.of(new TurnId(1), new float[] {awkward, -1e-12f}),
                Map.of(new TurnId(2), "40 ms of sound, the set needs 70 ms"));
        List<DatasetWriter> writers = List.of(registry.writer("csv").orElseThrow(), new FeatureTableWriter(table));
        export.export(ExampleSession.session(), writers, EVERYTHING, folder, "talk");
        List<String> lines = Files.readAllLines(folder.resolve("talk.is10.csv"));
        assertEquals("turn_id,start_ms,end_ms,missing,pcm_loudness_sma_amean,mfcc_sma[0]_amean", lines.get(0));
        assertEquals(1 + ExampleSession.session().turns().size(), lines.size());
        String[] first = lines.get(1).split(",");
        assertEquals("1", first[0]);
        assertEquals(awkward, Float.parseFloat(first[4]));
        assertEquals(-1e-12f, Float.parseFloat(first[5]));
        assertTrue(
                lines.stream().anyMatch(l -> l.endsWith("\"40 ms of sound, the set needs 70 ms\",,")), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.endsWith("not measured,,")), lines::toString);
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(
                card.contains(
                        "| talk.is10.csv | Features is10 (version 1, 2 values) of each turn's sound (aac, 44100 Hz,"),
                card);
        assertTrue(card.contains("not resampled), a row per turn; 1 turn has none"), card);
        assertEquals(List.of(), export.inTheWay(writers, folder, "talk"), "the card lists it: an export's own file");
        assertThrows(
                IllegalArgumentException.class,
                () -> new FeatureTable("x", "x", "x", List.of("a"), Map.of(new TurnId(1), new float[2]), Map.of()));
    }
}
