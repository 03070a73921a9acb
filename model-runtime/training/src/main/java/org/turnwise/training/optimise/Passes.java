package org.turnwise.training.optimise;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.Dropouts;
import org.turnwise.training.network.Libtorch;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.network.SureInputs;
import org.turnwise.training.network.SureNetwork;
import org.turnwise.training.network.SureOutputs;
import org.turnwise.training.network.TorchArithmetic;
import org.turnwise.training.network.TorchArithmetic.Mode;
import org.turnwise.training.network.TorchWeights;

/**
 * Forward and backward passes on libtorch. All tensors of a pass are freed when it ends, so native memory stays flat; weights and
 * gradients travel as Java arrays. Confined to one thread.
 */
public final class Passes implements AutoCloseable {
    private final SureNetwork network;
    private final List<Standardisation> scales;
    private final NDManager manager;

    public Passes(SureNetwork network, List<Standardisation> scales) {
        this.network = network;
        this.scales = List.copyOf(scales);
        manager = Libtorch.start(1).newBaseManager();
    }

    /** The objective's value and its gradient by every weight. */
    @SuppressWarnings("ArrayRecordComponent")
    record Slope(double loss, float[] gradient) {}

    Slope slope(float[] weights, PaddedBatch batch, Dropouts dropouts, Objective objective) {
        try (NDManager step = manager.newSubManager();
                GradientCollector collector = step.getEngine().newGradientCollector()) {
            TorchWeights torch = new TorchWeights(step, network.layout(), weights);
            TorchArithmetic a = new TorchArithmetic(step, torch, batch.padding(), Mode.TRAINING);
            int experts = network.sizes().experts();
            NDArray noise = step.randomNormal(new Shape(
                    MODALITIES, experts, 1, batch.places(), network.sizes().hidden()));
            SureInputs<NDArray> inputs = batch.inputs(step, network.sizes(), noise);
            NDArray loss = objective.of(step, batch, network.apply(a, inputs, scales, dropouts));
            collector.backward(loss);
            return new Slope(loss.getFloat(), torch.gradient());
        }
    }

    /** The mean pass over one batch, as arrays per dialogue. */
    public List<DialogueOutputs> predict(float[] weights, List<Dialogue> dialogues) {
        return predict(weights, dialogues, step -> step.zeros(new Shape(1)));
    }

    /**
     * A sampled pass over one dialogue.
     *
     * @param noise standard normal values {@code [T, 3, E, d]}, as the exported graph takes them for every sample
     */
    public DialogueOutputs sample(float[] weights, Dialogue dialogue, float[] noise) {
        SureArchitecture sizes = network.sizes();
        Shape shape = new Shape(dialogue.turns(), MODALITIES, sizes.experts(), sizes.hidden());
        return predict(weights, List.of(dialogue), step -> step.create(noise, shape)
                        .transpose(1, 2, 0, 3)
                        .expandDims(2))
                .get(0);
    }

    private List<DialogueOutputs> predict(
            float[] weights, List<Dialogue> dialogues, Function<NDManager, NDArray> noise) {
        PaddedBatch batch = new PaddedBatch(dialogues);
        try (NDManager step = manager.newSubManager()) {
            TorchWeights torch = new TorchWeights(step, network.layout(), weights);
            TorchArithmetic a = new TorchArithmetic(step, torch, batch.padding(), Mode.EVALUATION);
            SureInputs<NDArray> inputs = batch.inputs(step, network.sizes(), noise.apply(step));
            SureOutputs<NDArray> outputs = network.apply(a, inputs, scales, new Dropouts(0, 0));
            return DialogueOutputs.split(batch, outputs);
        }
    }

    /** The mean pass over any number of dialogues, in batches. */
    public List<DialogueOutputs> predict(float[] weights, List<Dialogue> dialogues, int batch) {
        List<DialogueOutputs> all = new ArrayList<>();
        for (int from = 0; from < dialogues.size(); from += batch) {
            all.addAll(predict(weights, dialogues.subList(from, Math.min(dialogues.size(), from + batch))));
        }
        return all;
    }

    @Override
    public void close() {
        manager.close();
    }
}
