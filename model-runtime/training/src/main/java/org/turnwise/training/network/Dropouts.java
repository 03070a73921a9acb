package org.turnwise.training.network;

/** Which share of elements training zeroes: in the standardised features, and inside the network. */
public record Dropouts(double input, double inner) {
    public Dropouts {
        if (input < 0 || input >= 1 || inner < 0 || inner >= 1) {
            throw new IllegalArgumentException("dropout rates lie in [0, 1)");
        }
    }
}
