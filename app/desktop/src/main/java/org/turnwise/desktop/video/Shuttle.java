package org.turnwise.desktop.video;

/** The speeds that J and L step through. */
final class Shuttle {
    static final double SLOWEST = 0.25;
    static final double FASTEST = 2;
    private static final double[] SPEEDS = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};

    private Shuttle() {}

    /** The next speed above the rate, or the fastest. */
    static double faster(double rate) {
        for (double speed : SPEEDS) {
            if (speed > rate + 1e-9) {
                return speed;
            }
        }
        return FASTEST;
    }

    /** The next speed below the rate, or the slowest. */
    static double slower(double rate) {
        for (int i = SPEEDS.length - 1; i >= 0; i--) {
            if (SPEEDS[i] < rate - 1e-9) {
                return SPEEDS[i];
            }
        }
        return SLOWEST;
    }

    static double[] speeds() {
        return SPEEDS.clone();
    }
}
