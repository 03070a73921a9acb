package org.turnwise.training.network;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import org.turnwise.training.network.ParameterLayout.Start;
import org.turnwise.training.network.SureOutputs.ExpertMixture;

/**
 * The uncertainty-aware mixture of experts: every expert describes a turn as a Gaussian, the router prefers experts that fit
 * and are sure, the best K share the turn. All modalities and experts run as one stack.
 */
final class MixtureOfExperts {
    private static final double LOWEST_LOG_VARIANCE = -8;
    private static final double HIGHEST_LOG_VARIANCE = 4;

    private final SureArchitecture sizes;
    private final Layers.Linear inner;
    private final Layers.Linear mean;
    private final Layers.Linear logVariance;
    private final Layers.Linear router;
    private final Layers.Norm norm;
    private final String caution;

    MixtureOfExperts(ParameterLayout layout, SureArchitecture sizes) {
        this.sizes = sizes;
        Layers layers = new Layers(layout);
        int experts = sizes.experts();
        inner = layers.linear("expert.inner", sizes.hidden(), sizes.expertHidden(), MODALITIES, experts);
        mean = layers.linear("expert.mean", sizes.expertHidden(), sizes.hidden(), MODALITIES, experts);
        logVariance = layers.linear(
                "expert.logvariance", Start.CALM, sizes.expertHidden(), sizes.hidden(), MODALITIES, experts);
        router = layers.linear("router", sizes.hidden(), experts, MODALITIES);
        norm = layers.norm("expert.norm", sizes.hidden(), MODALITIES);
        caution = layout.declare("router.caution", Start.SOFT_TENTH, MODALITIES, 1, 1);
    }

    /** From {@code [3, N, d]} and noise {@code [3, E, S, N, d]}. */
    <V> ExpertMixture<V> apply(Arithmetic<V> a, V turns, V noise, Dropouts dropouts) {
        V hidden = a.relu(inner.apply(a, a.reshape(turns, MODALITIES, 1, -1, sizes.hidden())));
        V mu = mean.apply(a, hidden);
        V logSigma2 = a.clip(logVariance.apply(a, hidden), LOWEST_LOG_VARIANCE, HIGHEST_LOG_VARIANCE);
        V sigma2 = a.exp(logSigma2);
        V deviation = forSamples(a, a.exp(a.scale(logSigma2, 0.5)), sizes.hidden());
        V sampled = a.add(forSamples(a, mu, sizes.hidden()), a.multiply(deviation, noise));

        V doubt = a.multiply(a.softplus(a.parameter(caution)), perTurn(a, a.mean(logSigma2, -1)));
        V fit = router.apply(a, turns);
        V gate = a.softmax(sizes.parts().caution() ? a.subtract(fit, doubt) : fit);
        V kept = a.amongLargest(gate, sizes.topK());
        V chosen = a.multiply(gate, kept);
        V routing = a.divide(chosen, a.sum(chosen, -1));

        V weight = a.reshape(a.transpose(routing, 0, 2, 1), MODALITIES, sizes.experts(), -1, 1);
        V mixed = a.dropout(a.sum(a.multiply(forSamples(a, weight, 1), sampled), 1), dropouts.inner());
        V added = a.add(a.reshape(turns, MODALITIES, 1, 1, -1, sizes.hidden()), mixed);
        V normed = norm.apply(a, a.reshape(added, MODALITIES, -1, sizes.hidden()));

        V centre = a.sum(a.multiply(weight, mu), 1);
        V apart = a.subtract(mu, centre);
        V total = a.sum(a.multiply(weight, a.add(sigma2, a.multiply(apart, apart))), 1);
        V uncertainty = a.reshape(a.mean(total, -1), MODALITIES, -1);
        return new ExpertMixture<>(
                sizes.parts().experts() ? normed : turns,
                routing,
                gate,
                kept,
                mu,
                logSigma2,
                perTurn(a, a.mean(sigma2, -1)),
                uncertainty);
    }

    /** {@code [3, E, N, width]} to {@code [3, E, 1, N, width]}, which every sample shares. */
    private <V> V forSamples(Arithmetic<V> a, V once, long width) {
        return a.reshape(once, MODALITIES, sizes.experts(), 1, -1, width);
    }

    /** {@code [3, E, N, 1]} to {@code [3, N, E]}. */
    private <V> V perTurn(Arithmetic<V> a, V perExpert) {
        return a.transpose(a.reshape(perExpert, MODALITIES, sizes.experts(), -1), 0, 2, 1);
    }
}
