package org.turnwise.features.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.Tensor;

/** An encoder with RoBERTa's or BERT's interface: token ids and mask in, one vector per token out. */
final class OnnxTextEncoder implements TextEncoder {
    private static final Set<String> KNOWN_INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

    private final ModelSpec.TextEncoder spec;
    private final OnnxModel model;
    private final TextTokenizer tokenizer;
    private final Pooler pooler;

    /** Takes over both handles, and closes them where the graph does not fit the specification. */
    OnnxTextEncoder(String source, ModelSpec.TextEncoder spec, OnnxModel model, TextTokenizer tokenizer) {
        this.spec = spec;
        this.model = model;
        this.tokenizer = tokenizer;
        this.pooler = new Pooler(spec.pooling());
        try {
            checkGraph(source);
        } catch (ModelException e) {
            close();
            throw e;
        }
    }

    private void checkGraph(String source) {
        for (String input : model.inputNames()) {
            if (!KNOWN_INPUTS.contains(input)) {
                throw new ModelException(source + ": the graph wants an input " + input
                        + "; a text encoder's inputs are input_ids, attention_mask and token_type_ids. Export it so.");
            }
        }
        if (!model.inputNames().contains("input_ids")) {
            throw new ModelException(source + ": the graph has no input input_ids. Export it with one.");
        }
        long[] shape = model.outputShape(spec.output())
                .orElseThrow(() -> new ModelException(source + ": the graph has no output " + spec.output()
                        + " (field textEncoder.output); it has " + model.outputNames() + "."));
        if (shape.length != 3) {
            throw new ModelException(source + ": output " + spec.output() + " has shape " + Arrays.toString(shape)
                    + "; it must be [batch, tokens, width].");
        }
        if (shape[2] > 0 && pooler.dimension((int) shape[2]) != spec.features().dimension()) {
            throw new ModelException(source + ": pooling gives " + pooler.dimension((int) shape[2])
                    + " values, field textEncoder.features.dimension says "
                    + spec.features().dimension() + ". Correct the manifest.");
        }
    }

    @Override
    public FeatureSet featureSet() {
        return spec.features();
    }

    @Override
    public DeviceChoice device() {
        return model.device();
    }

    @Override
    public List<TextFeatures> encode(List<String> texts) {
        TextFeatures[] features = new TextFeatures[texts.size()];
        List<Integer> spoken = new ArrayList<>();
        List<Tokens> tokens = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isBlank()) {
                features[i] = new TextFeatures.Absent("no transcript");
            } else {
                spoken.add(i);
                tokens.add(tokenizer.tokens(spec.prefix() + texts.get(i)));
            }
        }
        for (List<Integer> batch : BatchPlan.of(tokens)) {
            List<Tokens> members = batch.stream().map(tokens::get).toList();
            float[][] vectors = run(members);
            for (int b = 0; b < vectors.length; b++) {
                Tokens read = members.get(b);
                features[spoken.get(batch.get(b))] =
                        new TextFeatures.Present(vectors[b], read.length(), read.dropped());
            }
        }
        return List.of(features);
    }

    /** @param texts all with the same number of tokens */
    private float[][] run(List<Tokens> texts) {
        int length = texts.get(0).length();
        long[] ids = new long[texts.size() * length];
        for (int b = 0; b < texts.size(); b++) {
            System.arraycopy(texts.get(b).ids(), 0, ids, b * length, length);
        }
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("input_ids", new Tensor.Longs(ids, texts.size(), length));
        inputs.put("attention_mask", new Tensor.Longs(mask, texts.size(), length));
        inputs.put("token_type_ids", new Tensor.Longs(new long[ids.length], texts.size(), length));
        inputs.keySet().retainAll(model.inputNames());
        Tensor states = model.run(inputs, Set.of(spec.output())).get(spec.output());
        if (!(states instanceof Tensor.Floats floats)) {
            throw new ModelException("output " + spec.output() + " of the text encoder is " + states + ", not float32");
        }
        float[][] vectors = new float[texts.size()][];
        for (int b = 0; b < vectors.length; b++) {
            vectors[b] = pooler.pool(floats, mask, b);
            if (vectors[b].length != spec.features().dimension()) {
                throw new ModelException("the text encoder gave " + vectors[b].length + " values per text, not "
                        + spec.features() + ". Correct the pack's manifest.");
            }
        }
        return vectors;
    }

    @Override
    public void close() {
        tokenizer.close();
        model.close();
    }
}
