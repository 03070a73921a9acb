package org.turnwise.inference.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnwise.inference.onnx.ModelSpec.Pooling;

class ModelManifestTest {
    private static final String HASH = "sha256:" + "0".repeat(64);
    private static final ModelManifest SURE = new ModelManifest(
            "sure-small",
            "3",
            "For tests",
            "GPL-3.0-or-later",
            Map.of("model.onnx", HASH, "MODEL_CARD.md", HASH),
            new ModelSpec.Sure(
                    "model.onnx",
                    "ekman-7",
                    List.of("neutral", "joy"),
                    Map.of("text", new FeatureSet("a+b", "1+1", 768)),
                    128,
                    4,
                    3,
                    2,
                    9,
                    1.25,
                    Map.of("text", 0.9, "audio+visual", 1.5)),
            List.of(new TrainingSource("MELD", "the authors' repository", "GPL-3.0")),
            Map.of("meld.test.weightedF1", 0.5),
            Map.of("standardisation", "in the graph"));

    @Test
    void what_is_written_is_read_again() {
        assertEquals(SURE, ModelManifest.fromJson("m", SURE.toJson()));
        ModelManifest encoder = new ModelManifest(
                "e",
                "1",
                "",
                "",
                Map.of("model.onnx", HASH, "tokenizer.json", HASH),
                new ModelSpec.TextEncoder(
                        "model.onnx",
                        "tokenizer.json",
                        "last_hidden_state",
                        List.of(Pooling.CLS, Pooling.MEAN),
                        512,
                        "query: ",
                        new FeatureSet("e", "1", 8)),
                List.of(),
                Map.of(),
                Map.of());
        assertEquals(encoder, ModelManifest.fromJson("m", encoder.toJson()));
        ModelManifest faces = new ModelManifest(
                "f",
                "1",
                "",
                "",
                Map.of("model.onnx", HASH),
                new ModelSpec.FaceEncoder(
                        "model.onnx", List.of("neutral", "not-a-face"), 48, new FeatureSet("f", "1", 342), 1.5),
                List.of(),
                Map.of(),
                Map.of());
        assertEquals(faces, ModelManifest.fromJson("m", faces.toJson()));
        assertEquals(HASH, SURE.modelHash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\" : 1|\"format\" : 2|format",
                "\"kind\" : \"sure\"|\"kind\" : \"wheel\"|kind",
                "\"hidden\" : 128|\"hidden\" : \"128\"|sure.dimensions.hidden",
                "\"hidden\" : 128,||sure.dimensions.hidden",
                "\"dimension\" : 768|\"dimension\" : 0|sure.features.text.dimension",
                "\"temperature\" : 1.25|\"temperature\" : -1|sure.temperature",
                "\"audio+visual\" : 1.5|\"visual+audio\" : 1.5|sure.temperatures.visual+audio",
                "\"audio+visual\" : 1.5|\"audio+visual\" : 0|sure.temperatures.audio+visual",
                "\"text\" : {|\"smell\" : {|sure.features.smell",
                "\"joy\"|\"neutral\"|sure.classes",
                "\"scheme\" : \"ekman-7\"|\"scheme\" : 7|sure.scheme",
                "\"graph\" : \"model.onnx\"|\"graph\" : \"other.onnx\"|files.other.onnx",
                "\"meld.test.weightedF1\" : 0.5|\"meld.test.weightedF1\" : true|figures.meld.test.weightedF1",
                "\"licence\" : \"GPL-3.0\"|\"licence\" : null|training[0].licence",
                "\"MODEL_CARD.md\"|\"../MODEL_CARD.md\"|files.../MODEL_CARD.md",
                "sha256:0|md5:0|files.MODEL_CARD.md",
            })
    void a_field_that_is_wrong_is_named_with_its_file(String written, String instead, String field) {
        String json = new String(SURE.toJson(), StandardCharsets.UTF_8);
        assertTrue(json.contains(written), written);
        byte[] broken = json.replaceFirst(java.util.regex.Pattern.quote(written), instead == null ? "" : instead)
                .getBytes(StandardCharsets.UTF_8);
        ModelException e =
                assertThrows(ModelException.class, () -> ModelManifest.fromJson("packs/x/manifest.json", broken));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith("packs/x/manifest.json: field " + field + " "), message);
    }

    @Test
    void what_is_not_json_is_refused_with_its_line() {
        ModelException e = assertThrows(
                ModelException.class,
                () -> ModelManifest.fromJson(
                        "manifest.json", "{\n\"format\": 1,\n oops".getBytes(StandardCharsets.UTF_8)));
        assertTrue(String.valueOf(e.getMessage()).startsWith("manifest.json, line 3: not JSON"), e.getMessage());
    }
}
