package org.turnwise.inference.onnx;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a graph declares of one of its inputs or outputs.
 *
 * @param type of its elements, by ONNX Runtime's name: "FLOAT", "INT64"
 * @param axes length of each axis; {@value #ANY} for one of any length
 */
public record TensorShape(String type, List<Long> axes) {
    /** An axis of any length. */
    public static final long ANY = -1;

    public TensorShape {
        axes = List.copyOf(axes);
    }

    public int rank() {
        return axes.size();
    }

    long[] lengths() {
        return axes.stream().mapToLong(Long::longValue).toArray();
    }

    /** Whether tensors can be both: same type, same rank, and no axis that is fixed to two lengths. */
    public boolean fits(TensorShape other) {
        if (!type.equals(other.type) || rank() != other.rank()) {
            return false;
        }
        for (int i = 0; i < rank(); i++) {
            if (axes.get(i) > 0 && other.axes.get(i) > 0 && !axes.get(i).equals(other.axes.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** "FLOAT [any, 3]". */
    @Override
    public String toString() {
        return type
                + axes.stream()
                        .map(axis -> axis > 0 ? String.valueOf(axis) : "any")
                        .collect(Collectors.joining(", ", " [", "]"));
    }
}
