package org.turnwise.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network's weights as one libtorch vector and named views into it; lives as long as the manager it was made with. */
public final class TorchWeights {
    private final NDArray flat;
    private final Map<String, NDArray> views = new HashMap<>();

    public TorchWeights(NDManager manager, ParameterLayout layout, float[] values) {
        flat = manager.create(values);
        List<ParameterLayout.Entry> entries = layout.entries();
        flat.setRequiresGradient(true);
        long[] cuts = entries.stream()
                .skip(1)
                .mapToLong(ParameterLayout.Entry::offset)
                .toArray();
        NDList pieces = flat.split(cuts);
        for (int i = 0; i < entries.size(); i++) {
            views.put(
                    entries.get(i).name(),
                    pieces.get(i).reshape(new Shape(entries.get(i).dimensions())));
        }
    }

    NDArray view(String name) {
        NDArray view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("no parameter is called " + name);
        }
        return view;
    }

    /** What the last backward pass left, in the layout's order. */
    public float[] gradient() {
        return flat.getGradient().toFloatArray();
    }
}
