package org.turnwise.features.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.ModelSpec.Pooling;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;

/**
 * Encoders whose weights come as plain files inside a jar of embedding models, pooled and limited as each was trained.
 * One whose jar is not on the class path is not offered.
 */
enum BuiltInEncoder {
    MINILM("minilm-l6-v2", "all-minilm-l6-v2", "output_0", Pooling.MEAN, 256, ""),
    BGE("bge-small-en-v1.5", "bge-small-en-v1.5", "last_hidden_state", Pooling.CLS, 512, ""),
    E5("e5-small-v2", "e5-small-v2", "last_hidden_state", Pooling.MEAN, 512, "query: ");

    private final ModelSpec.TextEncoder spec;

    BuiltInEncoder(String id, String file, String output, Pooling pooling, int maxTokens, String prefix) {
        this.spec = new ModelSpec.TextEncoder(
                file + ".onnx",
                file + "-tokenizer.json",
                output,
                List.of(pooling),
                maxTokens,
                prefix,
                new FeatureSet(id, "1", 384));
    }

    static Optional<BuiltInEncoder> find(String id) {
        return Arrays.stream(values())
                .filter(e -> e.id().equals(id) && e.isPresent())
                .findFirst();
    }

    String id() {
        return spec.features().id();
    }

    FeatureSet featureSet() {
        return spec.features();
    }

    boolean isPresent() {
        return BuiltInEncoder.class.getResource("/" + spec.graph()) != null;
    }

    TextEncoder open(RuntimeSettings settings) {
        TextTokenizer tokenizer = TextTokenizer.open(spec.tokenizer(), resource(spec.tokenizer()), spec.maxTokens());
        try {
            OnnxModel model = OnnxModel.open(spec.graph(), resource(spec.graph()), settings);
            return new OnnxTextEncoder(id(), spec, model, tokenizer);
        } catch (ModelException e) {
            tokenizer.close();
            throw e;
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = BuiltInEncoder.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new ModelException(name + ": not in this installation. Install the program again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ModelException(name + ": cannot be read from the class path: " + e.getMessage(), e);
        }
    }
}
