package org.turnwise.features.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.ModelSpec.Pooling;
import org.turnwise.inference.onnx.RuntimeSettings;

/** A pack with RoBERTa's interface: tokens are words, the vector of word w is (w, 10 w). */
class TextEncoderPackTest {
    private static final RuntimeSettings CPU = RuntimeSettings.cpu(1);
    private static final String TOKENIZER =
            """
            {"version":"1.0","truncation":null,"padding":null,
             "added_tokens":[
              {"id":0,"content":"<s>","single_word":false,"lstrip":false,"rstrip":false,"normalized":false,"special":true},
              {"id":1,"content":"</s>","single_word":false,"lstrip":false,"rstrip":false,"normalized":false,"special":true}],
             "normalizer":null,"pre_tokenizer":{"type":"Whitespace"},
             "post_processor":{"type":"TemplateProcessing",
              "single":[{"SpecialToken":{"id":"<s>","type_id":0}},{"Sequence":{"id":"A","type_id":0}},
                        {"SpecialToken":{"id":"</s>","type_id":0}}],
              "pair":[{"Sequence":{"id":"A","type_id":0}},{"Sequence":{"id":"B","type_id":1}}],
              "special_tokens":{"<s>":{"id":"<s>","ids":[0],"tokens":["<s>"]},
                                "</s>":{"id":"</s>","ids":[1],"tokens":["</s>"]}}},
             "decoder":null,
             "model":{"type":"WordLevel","unk_token":"<s>",
                      "vocab":{"<s>":0,"</s>":1,"two":2,"three":3,"four":4}}}
            """;

    @TempDir
    Path packs;

    private Path folder;

    @BeforeEach
    void write() {
        folder = packs.resolve("tiny");
        writePack(List.of(Pooling.MEAN, Pooling.CLS), 4);
    }

    private void writePack(List<Pooling> pooling, int dimension) {
        ModelManifest manifest = new ModelManifest(
                "tiny-roberta",
                "1",
                "Vectors that can be checked by hand",
                "CC0-1.0",
                Map.of(),
                new ModelSpec.TextEncoder(
                        "model.onnx",
                        "tokenizer.json",
                        "last_hidden_state",
                        pooling,
                        4,
                        "",
                        new FeatureSet("tiny", "7", dimension)),
                List.of(),
                Map.of(),
                Map.of());
        ModelPack.write(
                folder,
                manifest,
                Map.of("model.onnx", graph(), "tokenizer.json", TOKENIZER.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_registered_pack_is_used_like_a_built_in_encoder() {
        ModelPacks found = ModelPacks.find(packs);
        assertEquals(List.of(), found.problems());
        TextEncoders encoders = new TextEncoders(CPU, found.ofKind("text-encoder"));
        assertTrue(encoders.ids().contains("tiny"));
        try (TextEncoder encoder = encoders.open("tiny")) {
            assertEquals(new FeatureSet("tiny", "7", 4), encoder.featureSet());
            // <s> two four </s>: ids 0 2 4 1, mean 1.75; the first token's vector is that of id 0.
            assertEquals(
                    List.of(new TextFeatures.Present(new float[] {1.75f, 17.5f, 0, 0}, 4, 0)),
                    encoder.encode(List.of("two four")));
        }
    }

    @Test
    void a_cut_text_keeps_its_closing_token() {
        try (TextEncoder encoder = new TextEncoders(CPU, List.of(ModelPack.open(folder))).open("tiny")) {
            // <s> three three [three four] </s>: ids 0 3 3 1.
            TextFeatures.Present cut = assertInstanceOf(
                    TextFeatures.Present.class,
                    encoder.encode(List.of("three three three four")).get(0));
            assertArrayEquals(new float[] {1.75f, 17.5f, 0, 0}, cut.values());
            assertEquals(2, cut.droppedTokens());
        }
    }

    @Test
    void a_pack_stands_side_by_side_with_a_built_in_encoder() {
        TextEncoders encoders = new TextEncoders(CPU, List.of(ModelPack.open(folder)));
        try (TextEncoder encoder = encoders.open("tiny+minilm-l6-v2")) {
            assertEquals(new FeatureSet("tiny+minilm-l6-v2", "7+1", 388), encoder.featureSet());
        }
    }

    @Test
    void a_dimension_that_the_graph_does_not_give_is_refused_by_name() {
        writePack(List.of(Pooling.CLS), 3);
        TextEncoders encoders = new TextEncoders(CPU, List.of(ModelPack.open(folder)));
        ModelException e = assertThrows(ModelException.class, () -> encoders.open("tiny"));
        assertTrue(String.valueOf(e.getMessage()).contains("textEncoder.features.dimension"), e.getMessage());
    }

    @Test
    void a_broken_tokenizer_is_refused_with_its_file() throws Exception {
        ModelManifest manifest = ModelPack.open(folder).manifest();
        ModelPack.write(
                folder,
                manifest,
                Map.of("model.onnx", graph(), "tokenizer.json", "{}".getBytes(StandardCharsets.UTF_8)));
        TextEncoders encoders = new TextEncoders(CPU, List.of(ModelPack.open(folder)));
        ModelException e = assertThrows(ModelException.class, () -> encoders.open("tiny"));
        assertTrue(String.valueOf(e.getMessage()).contains("tokenizer.json"), e.getMessage());
        assertTrue(Files.exists(folder.resolve("tokenizer.json")));
    }

    /** last_hidden_state = Gather(table, input_ids); the mask is taken and not needed, as nothing is padded. */
    private static byte[] graph() {
        OnnxMl.TensorProto.Builder table = OnnxMl.TensorProto.newBuilder()
                .setName("table")
                .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                .addDims(5)
                .addDims(2);
        for (int word = 0; word < 5; word++) {
            table.addFloatData(word).addFloatData(10f * word);
        }
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(OnnxMl.GraphProto.newBuilder()
                        .setName("tiny")
                        .addInput(value("input_ids", OnnxMl.TensorProto.DataType.INT64, -1, -1))
                        .addInput(value("attention_mask", OnnxMl.TensorProto.DataType.INT64, -1, -1))
                        .addInitializer(table)
                        .addNode(OnnxMl.NodeProto.newBuilder()
                                .setOpType("Gather")
                                .addInput("table")
                                .addInput("input_ids")
                                .addOutput("last_hidden_state"))
                        .addOutput(value("last_hidden_state", OnnxMl.TensorProto.DataType.FLOAT, -1, -1, 2)))
                .build()
                .toByteArray();
    }

    private static OnnxMl.ValueInfoProto value(String name, OnnxMl.TensorProto.DataType type, int... axes) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        for (int i = 0; i < axes.length; i++) {
            OnnxMl.TensorShapeProto.Dimension.Builder axis = shape.addDimBuilder();
            if (axes[i] < 0) {
                axis.setDimParam("axis" + i);
            } else {
                axis.setDimValue(axes[i]);
            }
        }
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape)))
                .build();
    }
}
