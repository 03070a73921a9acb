package org.turnwise.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Split;

/** The pack that ships does what its manifest says. */
class ShippedPackTest {
    private static final Path MELD =
            Path.of(System.getProperty("turnwise.root", ".")).resolve("../shared/data/meld");

    /** One for all: the words are encoded once. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path cache;

    @ParameterizedTest
    @ValueSource(strings = {"turnwise-base", "sure-meld-text"})
    void it_is_small_and_names_its_data_and_licence(String name) {
        ModelPack pack = ModelPack.builtIn(name);
        assertTrue(pack.read("model.onnx").length < 40_000_000);
        assertEquals("GPL-3.0-or-later", pack.manifest().licence());
        assertEquals("GPL-3.0", pack.manifest().training().get(0).licence());
        String card = new String(pack.read("MODEL_CARD.md"), StandardCharsets.UTF_8);
        pack.manifest()
                .training()
                .forEach(source -> assertTrue(card.contains(source.name().split("[ ,]")[0]), source.name()));
    }

    @ParameterizedTest
    @CsvSource({"turnwise-base,meld-words", "sure-meld-text,meld"})
    void on_melds_words_it_reaches_the_figures_in_its_manifest(String name, String figures) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(MELD), "MELD is not here");
        RuntimeSettings settings = RuntimeSettings.cpu(2);
        ModelPack pack = ModelPack.builtIn(name);
        double found = java.util.Objects.requireNonNull(
                        new DatasetEvaluation(pack, TextEncoders.builtIn(settings), settings, cache)
                                .evaluate("meld", MELD, Split.DEV)
                                .get("meld"))
                .classification()
                .confusion()
                .weightedF1();
        assertEquals(pack.manifest().figures().getOrDefault(figures + ".dev.weightedF1", 0.0), found, 2e-3);
    }
}
