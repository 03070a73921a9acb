package org.turnwise.features.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;

/**
 * The text encoders there are, by feature-set id: those that ship ({@code minilm-l6-v2}, {@code e5-small-v2}) and
 * those of registered packs. {@code a+b} is both, side by side. A pack goes before a built-in encoder with its id.
 */
public final class TextEncoders {
    private final RuntimeSettings settings;
    private final Map<String, ModelPack> packs = new LinkedHashMap<>();

    /** @param packs those that are no text encoders are passed over */
    public TextEncoders(RuntimeSettings settings, List<ModelPack> packs) {
        this.settings = settings;
        for (ModelPack pack : packs) {
            if (pack.manifest().spec() instanceof ModelSpec.TextEncoder spec) {
                this.packs.put(spec.features().id(), pack);
            }
        }
    }

    /** The encoders that ship and no others. */
    public static TextEncoders builtIn(RuntimeSettings settings) {
        return new TextEncoders(settings, List.of());
    }

    /** Ids of the single encoders, packs first. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(packs.keySet());
        Arrays.stream(BuiltInEncoder.values())
                .filter(BuiltInEncoder::isPresent)
                .map(BuiltInEncoder::id)
                .filter(id -> !packs.containsKey(id))
                .forEach(ids::add);
        return List.copyOf(ids);
    }

    /**
     * Opens the encoder with this id, {@code a+b} for several side by side. Loading takes about a second each.
     *
     * @throws ModelException if there is no such encoder or it cannot be opened
     */
    public TextEncoder open(String id) {
        List<TextEncoder> parts = new ArrayList<>();
        try {
            for (String part : id.split(Pattern.quote(CombinedTextEncoder.SEPARATOR), -1)) {
                parts.add(openSingle(part));
            }
        } catch (ModelException e) {
            parts.forEach(TextEncoder::close);
            throw e;
        }
        return parts.size() == 1 ? parts.get(0) : new CombinedTextEncoder(parts);
    }

    /**
     * Opens the encoder that makes exactly these features.
     *
     * @throws ModelException also if the encoder with that id makes another version or width of them
     */
    public TextEncoder open(FeatureSet features) {
        TextEncoder encoder = open(features.id());
        if (!encoder.featureSet().equals(features)) {
            FeatureSet made = encoder.featureSet();
            encoder.close();
            throw new ModelException("the model was trained on text features " + features + ", this installation makes "
                    + made + ". Use a model pack trained on the latter, or register the encoder the model needs.");
        }
        return encoder;
    }

    private TextEncoder openSingle(String id) {
        ModelPack pack = packs.get(id);
        if (pack != null && pack.manifest().spec() instanceof ModelSpec.TextEncoder spec) {
            return openPack(pack, spec);
        }
        return BuiltInEncoder.find(id)
                .orElseThrow(() -> new ModelException("no text encoder '" + id + "' here; there are "
                        + String.join(", ", ids()) + ". Put its pack (a folder with manifest.json, graph and tokenizer)"
                        + " into the folder of model packs."))
                .open(settings);
    }

    private TextEncoder openPack(ModelPack pack, ModelSpec.TextEncoder spec) {
        TextTokenizer tokenizer = TextTokenizer.open(
                pack.location() + "/" + spec.tokenizer(), pack.read(spec.tokenizer()), spec.maxTokens());
        try {
            return new OnnxTextEncoder(pack.location(), spec, pack.openModel(settings), tokenizer);
        } catch (ModelException e) {
            tokenizer.close();
            throw e;
        }
    }
}
