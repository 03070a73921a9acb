package org.turnwise.training.network;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.training.network.ParameterLayout.Start;

/** Raw features of three modalities to one width: standardise, project, and put a learned vector where one is missing. */
final class Projection {
    private static final List<String> NAMES = List.of("text", "audio", "visual");
    private static final double FURTHEST = 10;

    private final SureArchitecture sizes;
    private final List<Layers.Linear> project = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Projection(ParameterLayout layout, SureArchitecture sizes) {
        this.sizes = sizes;
        Layers layers = new Layers(layout);
        for (int m = 0; m < MODALITIES; m++) {
            project.add(
                    layers.linear("projection." + NAMES.get(m), sizes.inputs().get(m), sizes.hidden()));
            missing.add(layout.declare("missing." + NAMES.get(m), Start.SMALL, 1, 1, sizes.hidden()));
        }
    }

    /** From {@code [B, T, D_m]} per modality to {@code [M, N, d]}. */
    <V> V apply(Arithmetic<V> a, SureInputs<V> inputs, List<Standardisation> scales, Dropouts dropouts) {
        List<V> parts = new ArrayList<>();
        for (int m = 0; m < MODALITIES; m++) {
            V raw = inputs.features().get(m);
            long width = sizes.inputs().get(m);
            Standardisation scale = scales.get(m);
            V centred = a.subtract(raw, a.constant(scale.mean(), 1, 1, width));
            V standard =
                    a.clip(a.multiply(centred, a.constant(scale.inverseDeviation(), 1, 1, width)), -FURTHEST, FURTHEST);
            V projected = project.get(m).apply(a, a.dropout(standard, dropouts.input()));
            V present = a.slice(inputs.available(), -1, m, m + 1L);
            V chosen = a.choose(present, projected, a.parameter(missing.get(m)));
            parts.add(a.reshape(chosen, 1, -1, sizes.hidden()));
        }
        return a.concatenate(parts, 0);
    }
}
