package org.turnwise.training.face.optimise;

import org.turnwise.training.network.ParameterLayout;

/** Stochastic gradient descent with Nesterov's momentum (Sutskever et al., ICML 2013) over one flat vector of weights. */
final class NesterovMomentum {
    private final float momentum;
    private final float[] decays;
    private final float[] velocity;

    NesterovMomentum(ParameterLayout layout, double momentum, double decay, float[] velocity) {
        this.momentum = (float) momentum;
        this.velocity = velocity.clone();
        decays = new float[layout.size()];
        for (ParameterLayout.Entry entry : layout.entries()) {
            float own = entry.decays() ? (float) decay : 0;
            java.util.Arrays.fill(decays, entry.offset(), entry.offset() + entry.size(), own);
        }
    }

    float[] velocity() {
        return velocity.clone();
    }

    /** Moves the weights in place. */
    void step(float[] weights, float[] gradient, double rate) {
        float move = (float) rate;
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i] + decays[i] * weights[i];
            velocity[i] = momentum * velocity[i] + g;
            weights[i] -= move * (g + momentum * velocity[i]);
        }
    }
}
