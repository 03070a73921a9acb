package org.turnwise.training.optimise;

import org.turnwise.training.network.ParameterLayout;

/** Adam with decoupled weight decay (Loshchilov and Hutter, 2019) over one flat vector of weights. */
final class AdamW {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final float[] decays;
    private final double decay;
    private final float[] mean;
    private final float[] square;
    private long steps;

    AdamW(ParameterLayout layout, double decay) {
        this.decay = decay;
        decays = new float[layout.size()];
        mean = new float[layout.size()];
        square = new float[layout.size()];
        for (ParameterLayout.Entry entry : layout.entries()) {
            java.util.Arrays.fill(decays, entry.offset(), entry.offset() + entry.size(), entry.decays() ? 1 : 0);
        }
    }

    /** The state a checkpoint keeps: steps taken and the two running averages. */
    @SuppressWarnings("ArrayRecordComponent")
    record State(long steps, float[] mean, float[] square) {}

    State state() {
        return new State(steps, mean.clone(), square.clone());
    }

    void restore(State state) {
        steps = state.steps();
        System.arraycopy(state.mean(), 0, mean, 0, mean.length);
        System.arraycopy(state.square(), 0, square, 0, square.length);
    }

    /** Moves the weights in place, after shortening the gradient to {@code longest}; returns the gradient's length before. */
    double step(float[] weights, float[] gradient, double rate, double longest) {
        double squared = 0;
        for (float g : gradient) {
            squared += (double) g * g;
        }
        double length = Math.sqrt(squared);
        if (!Double.isFinite(length)) {
            throw new ArithmeticException("the gradient is not finite; lower the learning rate");
        }
        float shorten = (float) Math.min(1, longest / (length + 1e-12));
        steps++;
        float meanScale = (float) (1 / (1 - Math.pow(FIRST, steps)));
        float squareScale = (float) (1 / (1 - Math.pow(SECOND, steps)));
        float move = (float) rate;
        float shrink = (float) (rate * decay);
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i] * shorten;
            mean[i] = FIRST * mean[i] + (1 - FIRST) * g;
            square[i] = SECOND * square[i] + (1 - SECOND) * g * g;
            float kept = weights[i] * (1 - shrink * decays[i]);
            float spread = (float) Math.sqrt(square[i] * squareScale) + EPSILON;
            weights[i] = kept - move * mean[i] * meanScale / spread;
        }
        return length;
    }
}
