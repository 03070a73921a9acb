package org.turnwise.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the network on libtorch, for one padded batch. Every tensor belongs to the given manager; confined to one thread.
 *
 * <p>Factors and bounds are tensors of their own here, never Java numbers: DJL makes a number into a tensor over Java memory
 * and frees it after the operation, while the backward pass still needs it.
 */
public final class TorchArithmetic implements Arithmetic<NDArray> {
    private static final float UNATTRACTIVE = -1e9f;
    private static final float EPSILON = 1e-5f;

    /** Training drops elements, evaluation does not. */
    public enum Mode {
        TRAINING,
        EVALUATION
    }

    private final NDManager manager;
    private final TorchWeights weights;
    private final Padding padding;
    private final Mode mode;
    private final NDArray bias;
    private final NDArray backwards;

    public TorchArithmetic(NDManager manager, TorchWeights weights, Padding padding, Mode mode) {
        this.manager = manager;
        this.weights = weights;
        this.padding = padding;
        this.mode = mode;
        Shape shape = new Shape(padding.dialogues(), padding.longest());
        bias = manager.create(padding.mark(0, UNATTRACTIVE), shape);
        backwards = manager.create(padding.reversed(), shape);
    }

    @Override
    public NDArray parameter(String name) {
        return weights.view(name);
    }

    @Override
    public NDArray constant(float[] values, long... shape) {
        return manager.create(values, new Shape(shape));
    }

    @Override
    public NDArray add(NDArray left, NDArray right) {
        return left.add(right);
    }

    @Override
    public NDArray subtract(NDArray left, NDArray right) {
        return left.sub(right);
    }

    @Override
    public NDArray multiply(NDArray left, NDArray right) {
        return left.mul(right);
    }

    @Override
    public NDArray divide(NDArray left, NDArray right) {
        return left.div(right);
    }

    @Override
    public NDArray scale(NDArray value, double factor) {
        return value.mul(scalar(factor));
    }

    @Override
    public NDArray matrixProduct(NDArray left, NDArray right) {
        return left.matMul(right);
    }

    @Override
    public NDArray sigmoid(NDArray value) {
        return value.getNDArrayInternal().sigmoid();
    }

    @Override
    public NDArray tanh(NDArray value) {
        return value.tanh();
    }

    @Override
    public NDArray relu(NDArray value) {
        return value.getNDArrayInternal().relu();
    }

    @Override
    public NDArray exp(NDArray value) {
        return value.exp();
    }

    @Override
    public NDArray softplus(NDArray value) {
        return value.getNDArrayInternal().softPlus();
    }

    @Override
    public NDArray softmax(NDArray value) {
        return value.softmax(-1);
    }

    @Override
    public NDArray clip(NDArray value, double lowest, double highest) {
        return NDArrays.minimum(NDArrays.maximum(value, scalar(lowest)), scalar(highest));
    }

    @Override
    public NDArray mean(NDArray value, int axis) {
        return value.mean(new int[] {axis}, true);
    }

    @Override
    public NDArray sum(NDArray value, int axis) {
        return value.sum(new int[] {axis}, true);
    }

    @Override
    public NDArray normalise(NDArray value) {
        NDArray centred = value.sub(value.mean(new int[] {-1}, true));
        NDArray variance = centred.square().mean(new int[] {-1}, true);
        return centred.div(variance.add(EPSILON).sqrt());
    }

    @Override
    public NDArray reshape(NDArray value, long... shape) {
        return value.reshape(shape);
    }

    @Override
    public NDArray transpose(NDArray value, int... permutation) {
        return value.transpose(permutation);
    }

    @Override
    public NDArray concatenate(List<NDArray> parts, int axis) {
        return NDArrays.concat(new NDList(parts), axis);
    }

    @Override
    public NDArray slice(NDArray value, int axis, long from, long to) {
        long length = value.getShape().get(axis < 0 ? value.getShape().dimension() + axis : axis);
        List<Long> cuts = new ArrayList<>();
        if (from > 0) {
            cuts.add(from);
        }
        if (to < length) {
            cuts.add(to);
        }
        if (cuts.isEmpty()) {
            return value;
        }
        int positive = axis < 0 ? value.getShape().dimension() + axis : axis;
        return value.split(cuts.stream().mapToLong(Long::longValue).toArray(), positive)
                .get(from > 0 ? 1 : 0);
    }

    @Override
    public NDArray amongLargest(NDArray value, int count) {
        NDArray still = value.stopGradient();
        NDArray least = still.topK(count, -1, true, true).get(0).min(new int[] {-1}, true);
        return still.gte(least).toType(DataType.FLOAT32, false);
    }

    @Override
    public NDArray choose(NDArray condition, NDArray yes, NDArray no) {
        NDArray whole = condition.gt(0.5f).broadcast(yes.getShape());
        return NDArrays.where(whole, yes, no.broadcast(yes.getShape()));
    }

    @Override
    public NDArray lookup(NDArray table, NDArray indices) {
        long last = table.getShape().get(0) - 1;
        Shape shape = indices.getShape().add(table.getShape().get(1));
        NDArray known = indices.clip(0L, last)
                .reshape(-1, 1)
                .broadcast(indices.size(), table.getShape().get(1));
        return table.gather(known, 0).reshape(shape);
    }

    @Override
    public NDArray positions(NDArray turns, int width) {
        int count = padding.longest();
        return constant(Positions.table(count, width), 1, count, width);
    }

    @Override
    public NDArray dropout(NDArray value, double rate) {
        if (mode == Mode.EVALUATION || rate == 0) {
            return value;
        }
        return value.getNDArrayInternal().dropout(value, (float) rate, true).singletonOrThrow();
    }

    @Override
    public NDArray hidePadding(NDArray scores) {
        long[] shape = new long[scores.getShape().dimension()];
        java.util.Arrays.fill(shape, 1);
        shape[1] = padding.dialogues();
        shape[shape.length - 1] = padding.longest();
        return scores.add(bias.reshape(shape));
    }

    @Override
    public NDArray bidirectionalGru(NDArray turns, GruWeights names) {
        long modalities = names.modalities();
        long width = names.width();
        long both = 2 * modalities;
        NDArray bothWays = NDArrays.stack(new NDList(turns, backwards(turns)), 1)
                .reshape(both, -1, turns.getShape().get(3));
        NDArray read = bothWays.matMul(parameter(names.input())).add(parameter(names.inputBias()));
        NDList steps = read.reshape(both, padding.dialogues(), padding.longest(), 3 * width)
                .split(padding.longest(), 2);
        NDArray recurrent = parameter(names.recurrent());
        NDArray recurrentBias = parameter(names.recurrentBias());
        NDArray state = manager.zeros(new Shape(both, padding.dialogues(), width));
        NDList states = new NDList();
        for (NDArray step : steps) {
            NDArray remembered = state.matMul(recurrent).add(recurrentBias);
            state = advance(step.squeeze(2), remembered, state, width);
            states.add(state);
        }
        NDArray all = NDArrays.stack(states, 2).reshape(modalities, 2, padding.dialogues(), padding.longest(), width);
        NDArray forward = slice(all, 1, 0, 1).squeeze(1);
        NDArray backward = slice(all, 1, 1, 2).squeeze(1);
        return forward.concat(backwards(backward), -1);
    }

    private NDArray advance(NDArray read, NDArray remembered, NDArray state, long width) {
        NDList seen = read.split(new long[] {width, 2 * width}, 2);
        NDList known = remembered.split(new long[] {width, 2 * width}, 2);
        NDArray reset = sigmoid(seen.get(0).add(known.get(0)));
        NDArray update = sigmoid(seen.get(1).add(known.get(1)));
        NDArray fresh = seen.get(2).add(reset.mul(known.get(2))).tanh();
        return fresh.add(update.mul(state.sub(fresh)));
    }

    private NDArray scalar(double value) {
        return manager.create(new float[] {(float) value});
    }

    /** Every dialogue's real turns in reverse order, padding left at the end: {@code [M, B, T, d]}. */
    private NDArray backwards(NDArray turns) {
        NDArray places = backwards.reshape(1, padding.dialogues(), padding.longest(), 1);
        return turns.gather(places.broadcast(turns.getShape()), 2);
    }

    @Override
    public long dialogues() {
        return padding.dialogues();
    }
}
