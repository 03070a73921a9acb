package org.turnwise.training.network;

import java.util.List;

/**
 * What one pass reads, for B dialogues padded to T turns.
 *
 * @param features text, audio and visual, {@code [B, T, D_m]}, raw
 * @param available {@code [B, T, 3]}, 1 where a turn has the modality
 * @param speaker {@code [B, T]} indices by order of appearance
 * @param noise {@code [3, E, S, B*T, d]} latent noise; zeros give the mean pass. Several samples S go through the network as so
 *     many dialogues, so then B is 1
 */
public record SureInputs<V>(List<V> features, V available, V speaker, V noise) {}
