package org.turnwise.training.network;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

/** One head per modality, and the fused head whose inner layer is the turn's embedding. */
final class Classifier {
    private final SureArchitecture sizes;
    private final Layers.Linear inner;
    private final Layers.Linear last;
    private final Layers.Linear fusedInner;
    private final Layers.Linear fusedLast;

    Classifier(ParameterLayout layout, SureArchitecture sizes) {
        this.sizes = sizes;
        int d = sizes.hidden();
        Layers layers = new Layers(layout);
        inner = layers.linear("head.inner", d, d, MODALITIES);
        last = layers.linear("head.last", d, sizes.classes(), MODALITIES);
        fusedInner = layers.linear("fused.inner", (long) MODALITIES * d, d);
        fusedLast = layers.linear("fused.last", d, sizes.classes());
    }

    /** Fused logits {@code [N, C]}, unimodal logits {@code [3, N, C]} and embedding {@code [N, d]}. */
    record Classified<V>(V logits, V modalityLogits, V embedding) {}

    /** From {@code [3, N, d]}. */
    <V> Classified<V> apply(Arithmetic<V> a, V turns, Dropouts dropouts) {
        V each = a.dropout(a.relu(inner.apply(a, turns)), dropouts.inner());
        V beside = a.reshape(a.transpose(turns, 1, 0, 2), -1, (long) MODALITIES * sizes.hidden());
        V embedding = a.relu(fusedInner.apply(a, a.dropout(beside, dropouts.inner())));
        V logits = fusedLast.apply(a, a.dropout(embedding, dropouts.inner()));
        return new Classified<>(logits, last.apply(a, each), embedding);
    }
}
