package org.turnwise.training.network;

import java.util.List;

/**
 * The operations SURE is written in. Values are float32 tensors; binary operations broadcast as NumPy does; negative axes
 * count from the end. The network only ever sees this interface: {@link TorchArithmetic} computes, the ONNX graph writer
 * records.
 *
 * @param <V> a tensor of the interpreter at hand
 */
public interface Arithmetic<V> {

    /** The learned tensor declared under this name in the network's {@link ParameterLayout}. */
    V parameter(String name);

    /** A tensor that is not learned. */
    V constant(float[] values, long... shape);

    V add(V left, V right);

    V subtract(V left, V right);

    V multiply(V left, V right);

    V divide(V left, V right);

    V scale(V value, double factor);

    /** Matrix product over the last two axes. */
    V matrixProduct(V left, V right);

    V sigmoid(V value);

    V tanh(V value);

    V relu(V value);

    V exp(V value);

    V softplus(V value);

    /** Softmax over the last axis. */
    V softmax(V value);

    V clip(V value, double lowest, double highest);

    /** Mean over one axis, which stays with length 1. */
    V mean(V value, int axis);

    /** Sum over one axis, which stays with length 1. */
    V sum(V value, int axis);

    /** Zero mean and unit variance over the last axis, without gain and bias. */
    V normalise(V value);

    /** Reshape in which a single -1 is inferred. */
    V reshape(V value, long... shape);

    V transpose(V value, int... permutation);

    V concatenate(List<V> parts, int axis);

    V slice(V value, int axis, long from, long to);

    /** 1 where an element is among the {@code count} largest of its last axis, else 0 (no gradient flows through it). */
    V amongLargest(V value, int count);

    /** {@code yes} where the condition is 1, {@code no} where it is 0; what is not chosen may be anything, NaN included. */
    V choose(V condition, V yes, V no);

    /** Rows of a table {@code [S, d]} for indices {@code [B, T]}, clipped to 0..S-1: {@code [B, T, d]}. */
    V lookup(V table, V indices);

    /** Sinusoidal positions {@code [1, T, width]} for the turns of a value shaped {@code [.., T, any]}. */
    V positions(V turns, int width);

    /** Zeroes random elements while training, the identity otherwise. */
    V dropout(V value, double rate);

    /** Makes padded turns unattractive: for scores {@code [groups, B, .., T]} whose last axis are the turns attended to. */
    V hidePadding(V scores);

    /**
     * Gated recurrent units over the turns, both ways, one pair per modality. Gates are ordered reset, update, new, as PyTorch
     * does.
     *
     * @param turns {@code [M, B, T, d]}
     * @param weights input weights {@code [2M, d, 3h]}, recurrent weights {@code [2M, h, 3h]}, and the two biases
     *     {@code [2M, 1, 3h]}; forward at even, backward at odd places
     * @return {@code [M, B, T, 2h]}
     */
    V bidirectionalGru(V turns, GruWeights weights);

    /**
     * How many dialogues, or samples of one, the leading batch axis holds behind the mixture of experts. A length for
     * {@link #reshape} and nothing else: where it is known only when the network runs, it is a mark that reshape understands.
     */
    long dialogues();
}
