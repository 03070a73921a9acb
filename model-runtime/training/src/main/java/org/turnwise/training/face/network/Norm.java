package org.turnwise.training.face.network;

/**
 * One batch normalisation: its gain and shift in the parameter layout, and where its running mean and variance lie.
 *
 * @param offset of the first channel among all normalisations' channels, in the order in which they are applied
 */
public record Norm(String name, String gain, String shift, int offset, int channels) {}
