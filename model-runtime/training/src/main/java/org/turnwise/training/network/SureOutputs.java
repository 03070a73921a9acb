package org.turnwise.training.network;

import java.util.List;

/**
 * What one pass gives, N = B*T turns in order. Where S samples went in, B is S for all but the routing, the gate and the
 * Gaussians of the experts, which no noise reaches.
 *
 * @param logits {@code [N, C]} of the fused head
 * @param modalityLogits {@code [3, N, C]}
 * @param experts what the mixture of experts did
 * @param attention per reasoning step {@code [3, B, T, T]}
 * @param embedding {@code [N, d]} before the last layer
 */
public record SureOutputs<V>(V logits, V modalityLogits, ExpertMixture<V> experts, List<V> attention, V embedding) {

    /**
     * The mixture of Gaussian experts for N turns.
     *
     * @param mixed {@code [3, S*N, d]}, what goes on through the network
     * @param routing {@code [3, N, E]}, after top-K, rows sum to 1
     * @param gate {@code [3, N, E]}, the router's softmax before top-K
     * @param kept {@code [3, N, E]}, 1 for the experts that were kept
     * @param mean {@code [3, E, N, d]}
     * @param logVariance {@code [3, E, N, d]}
     * @param variance {@code [3, N, E]}, mean over d
     * @param uncertainty {@code [3, N]}, by the law of total variance
     */
    public record ExpertMixture<V>(
            V mixed, V routing, V gate, V kept, V mean, V logVariance, V variance, V uncertainty) {}
}
