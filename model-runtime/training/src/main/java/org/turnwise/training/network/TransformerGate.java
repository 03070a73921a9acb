package org.turnwise.training.network;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.training.network.ParameterLayout.Start;

/**
 * Nine small transformer encoders, one for every ordered pair of modalities: the target asks, the source is read, a gate
 * decides how much of the result passes, and the three results of one target become one. All pairs run as one stack shaped
 * {@code [target, source, ..]}.
 */
final class TransformerGate {
    private record Encoder(
            Layers.Linear query,
            Layers.Linear key,
            Layers.Linear value,
            Layers.Linear output,
            Layers.Norm attended,
            Layers.Linear widen,
            Layers.Linear narrow,
            Layers.Norm fed) {}

    private final SureArchitecture sizes;
    private final String speakers;
    private final List<Encoder> encoders = new ArrayList<>();
    private final Layers.Linear gate;
    private final Layers.Linear reduce;

    TransformerGate(ParameterLayout layout, SureArchitecture sizes) {
        this.sizes = sizes;
        int d = sizes.hidden();
        speakers = layout.declare("speakers", Start.SMALL, sizes.maxSpeakers(), d);
        Layers layers = new Layers(layout);
        long[] pairs = {MODALITIES, MODALITIES};
        for (int i = 0; i < sizes.encoderLayers(); i++) {
            String name = "gate." + i;
            encoders.add(new Encoder(
                    layers.linear(name + ".query", d, d, pairs),
                    layers.linear(name + ".key", d, d, pairs),
                    layers.linear(name + ".value", d, d, pairs),
                    layers.linear(name + ".output", d, d, pairs),
                    layers.norm(name + ".attended", d, pairs),
                    layers.linear(name + ".widen", d, sizes.feedForward(), pairs),
                    layers.linear(name + ".narrow", sizes.feedForward(), d, pairs),
                    layers.norm(name + ".fed", d, pairs)));
        }
        gate = layers.linear("gate.pass", d, d, pairs);
        reduce = layers.linear("gate.reduce", (long) MODALITIES * d, d, MODALITIES);
    }

    /** From {@code [3, N, d]} to the same shape. */
    <V> V apply(Arithmetic<V> a, V turns, V speaker, Dropouts dropouts) {
        if (!sizes.parts().crossModal()) {
            return turns;
        }
        int d = sizes.hidden();
        V dialogues = a.reshape(turns, MODALITIES, a.dialogues(), -1, d);
        V placed = a.add(dialogues, a.positions(dialogues, d));
        V spoken = a.add(placed, a.lookup(a.parameter(speakers), speaker));
        V flat = a.reshape(spoken, MODALITIES, -1, d);
        V source = a.reshape(flat, 1, MODALITIES, -1, d);
        V target = a.reshape(flat, MODALITIES, 1, -1, d);
        for (Encoder encoder : encoders) {
            V attended = a.dropout(attend(a, encoder, target, source), dropouts.inner());
            V first = encoder.attended().apply(a, a.add(target, attended));
            V wide = a.dropout(a.relu(encoder.widen().apply(a, first)), dropouts.inner());
            target = encoder.fed().apply(a, a.add(first, encoder.narrow().apply(a, wide)));
        }
        V passed = sizes.parts().gates() ? a.multiply(a.sigmoid(gate.apply(a, target)), target) : target;
        V beside = a.reshape(a.transpose(passed, 0, 2, 1, 3), MODALITIES, -1, (long) MODALITIES * d);
        return reduce.apply(a, beside);
    }

    private <V> V attend(Arithmetic<V> a, Encoder encoder, V target, V source) {
        int d = sizes.hidden();
        V query = heads(a, encoder.query().apply(a, target), 0, 1, 3, 2, 4);
        V key = heads(a, encoder.key().apply(a, source), 0, 1, 3, 4, 2);
        V value = heads(a, encoder.value().apply(a, source), 0, 1, 3, 2, 4);
        V scores = a.scale(a.matrixProduct(query, key), 1 / Math.sqrt((double) d / sizes.heads()));
        V read = a.matrixProduct(a.softmax(a.hidePadding(scores)), value);
        V joined = a.reshape(a.transpose(read, 0, 1, 3, 2, 4), MODALITIES, MODALITIES, -1, d);
        return encoder.output().apply(a, joined);
    }

    /** {@code [3, 3, N, d]} to {@code [9, B, T, heads, d/heads]}, then permuted. */
    private <V> V heads(Arithmetic<V> a, V pairs, int... permutation) {
        long each = sizes.hidden() / sizes.heads();
        V split = a.reshape(pairs, (long) MODALITIES * MODALITIES, a.dialogues(), -1, sizes.heads(), each);
        return a.transpose(split, permutation);
    }
}
