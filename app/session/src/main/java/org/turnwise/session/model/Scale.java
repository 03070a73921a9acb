package org.turnwise.session.model;

/** A continuous dimension of a {@link LabelScheme}, such as valence from {@code minimum} to {@code maximum}. */
public record Scale(String id, String name, double minimum, double maximum, double step, String help) {}
