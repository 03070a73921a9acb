package org.turnwise.training.network;

import org.turnwise.training.network.ParameterLayout.Start;

/** Declares and applies the two layers that every part of SURE repeats, for a whole stack (per modality or pair) at once. */
final class Layers {
    private final ParameterLayout layout;

    Layers(ParameterLayout layout) {
        this.layout = layout;
    }

    /** {@code x W + b} with {@code W [stack.., in, out]} and {@code b [stack.., 1, out]}. */
    record Linear(String weight, String bias) {
        <V> V apply(Arithmetic<V> a, V x) {
            return a.add(a.matrixProduct(x, a.parameter(weight)), a.parameter(bias));
        }
    }

    /** Layer normalisation with gain and bias {@code [stack.., 1, width]}. */
    record Norm(String gain, String bias) {
        <V> V apply(Arithmetic<V> a, V x) {
            return a.add(a.multiply(a.normalise(x), a.parameter(gain)), a.parameter(bias));
        }
    }

    Linear linear(String name, long in, long out, long... stack) {
        return linear(name, Start.ZERO, in, out, stack);
    }

    Linear linear(String name, Start bias, long in, long out, long... stack) {
        return new Linear(
                layout.declare(name + ".weight", Start.GLOROT, shape(stack, in, out)),
                layout.declare(name + ".bias", bias, shape(stack, 1, out)));
    }

    Norm norm(String name, long width, long... stack) {
        return new Norm(
                layout.declare(name + ".gain", Start.ONE, shape(stack, 1, width)),
                layout.declare(name + ".bias", Start.ZERO, shape(stack, 1, width)));
    }

    private static long[] shape(long[] stack, long rows, long columns) {
        long[] shape = new long[stack.length + 2];
        System.arraycopy(stack, 0, shape, 0, stack.length);
        shape[stack.length] = rows;
        shape[stack.length + 1] = columns;
        return shape;
    }
}
