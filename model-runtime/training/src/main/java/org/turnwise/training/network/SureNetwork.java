package org.turnwise.training.network;

import java.util.List;
import org.turnwise.training.network.IterativeReasoning.Reasoned;
import org.turnwise.training.network.SureOutputs.ExpertMixture;

/**
 * SURE (Synergistic Uncertainty-aware REasoning, arXiv 2604.01916): projection, mixture of Gaussian experts, iterative
 * reasoning, transformer gate, classifier. Holds no weights: it declares them in a {@link ParameterLayout} and says how they
 * are used, in any {@link Arithmetic}. Immutable, usable from any thread.
 */
public final class SureNetwork {
    private final SureArchitecture sizes;
    private final ParameterLayout layout = new ParameterLayout();
    private final Projection projection;
    private final MixtureOfExperts experts;
    private final IterativeReasoning reasoning;
    private final TransformerGate gate;
    private final Classifier classifier;

    public SureNetwork(SureArchitecture sizes) {
        this.sizes = sizes;
        projection = new Projection(layout, sizes);
        experts = new MixtureOfExperts(layout, sizes);
        reasoning = new IterativeReasoning(layout, sizes);
        gate = new TransformerGate(layout, sizes);
        classifier = new Classifier(layout, sizes);
    }

    public SureArchitecture sizes() {
        return sizes;
    }

    public ParameterLayout layout() {
        return layout;
    }

    /**
     * One pass over a batch of dialogues, or several sampled passes over one; a turn's outputs depend on its own dialogue and
     * its own noise alone. What no noise reaches is computed once for all samples.
     */
    public <V> SureOutputs<V> apply(
            Arithmetic<V> a, SureInputs<V> inputs, List<Standardisation> scales, Dropouts dropouts) {
        V projected = projection.apply(a, inputs, scales, dropouts);
        V turns = a.dropout(projected, dropouts.inner());
        ExpertMixture<V> mixture = experts.apply(a, turns, inputs.noise(), dropouts);
        Reasoned<V> reasoned = reasoning.apply(a, mixture.mixed(), dropouts);
        V gated = gate.apply(a, reasoned.turns(), inputs.speaker(), dropouts);
        Classifier.Classified<V> classified = classifier.apply(a, gated, dropouts);
        return new SureOutputs<>(
                classified.logits(),
                classified.modalityLogits(),
                mixture,
                reasoned.attention(),
                classified.embedding());
    }
}
