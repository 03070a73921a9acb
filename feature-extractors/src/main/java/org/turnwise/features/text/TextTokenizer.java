package org.turnwise.features.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.turnwise.inference.onnx.ModelException;

/** A Hugging Face {@code tokenizer.json}, run by its native library without any network. */
final class TextTokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final int maxTokens;

    private TextTokenizer(HuggingFaceTokenizer tokenizer, int maxTokens) {
        this.tokenizer = tokenizer;
        this.maxTokens = maxTokens;
    }

    /** @param source what errors call the file */
    static TextTokenizer open(String source, byte[] json, int maxTokens) {
        keepOffTheNetwork();
        try {
            // Cutting is ours, so that it can be reported; padding is not wanted (see BatchPlan).
            Map<String, String> options = Map.of(
                    "truncation", "false", "padding", "false", "addSpecialTokens", "true", "modelMaxLength", "1000000");
            return new TextTokenizer(
                    HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options), maxTokens);
        } catch (IOException | RuntimeException e) {
            throw new ModelException(
                    source + ": not a tokenizer.json the tokenizer library can read (" + e.getMessage()
                            + "). Save it with a recent release of Hugging Face tokenizers, or get the pack again.",
                    e);
        }
    }

    /**
     * The library would fetch a CUDA build of itself where it sees a CUDA device, and reports its use; the native code
     * in its jar does all that is needed here.
     */
    private static void keepOffTheNetwork() {
        for (Map.Entry<String, String> setting :
                Map.of("RUST_FLAVOR", "cpu", "OPT_OUT_TRACKING", "true").entrySet()) {
            if (System.getProperty(setting.getKey()) == null) {
                System.setProperty(setting.getKey(), setting.getValue());
            }
        }
    }

    Tokens tokens(String text) {
        Encoding encoding = tokenizer.encode(text, true, false);
        return Tokens.cut(encoding.getIds(), encoding.getSpecialTokenMask(), maxTokens);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
