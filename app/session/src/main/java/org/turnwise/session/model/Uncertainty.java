package org.turnwise.session.model;

/**
 * Entropies in nats over the classes: {@code predictive} of the mean probability, {@code aleatoric} the mean of the
 * samples' entropies, {@code epistemic} their difference (never negative).
 */
public record Uncertainty(double predictive, double aleatoric, double epistemic) {}
