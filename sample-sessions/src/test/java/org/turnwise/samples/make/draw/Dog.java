package org.turnwise.samples.make.draw;

/**
 * Biscuit at one moment.
 *
 * @param up 0 under the table, 1 with his head above it
 * @param rollRadians the head tilted clockwise
 * @param bounce how far he jumps, ears and all, 0 to 1
 * @param panting how far the mouth is open, 0 to 1
 */
public record Dog(double up, double rollRadians, double bounce, double panting) {
    /** Not to be seen. */
    public static final Dog AWAY = new Dog(0, 0, 0, 0);
}
