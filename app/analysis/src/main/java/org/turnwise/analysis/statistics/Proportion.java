package org.turnwise.analysis.statistics;

/**
 * How many of some were so, with the score interval of Wilson (1927), which holds for few and for shares near 0 and 1.
 *
 * @param hits at most {@code all}
 */
public record Proportion(int hits, int all) {
    /** 97.5 % of a normal distribution lie below it. */
    private static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException if there are fewer than none, or more hits than there are at all */
    public Proportion {
        if (hits < 0 || hits > all) {
            throw new IllegalArgumentException(hits + " of " + all);
        }
    }

    /** Whether there is anything to take a share of. */
    public boolean known() {
        return all > 0;
    }

    /** 0 to 1; not a number where there is nothing. */
    public double share() {
        return (double) hits / all;
    }

    /** Lower end of the 95 % confidence interval; 0 where there is nothing. */
    public double low() {
        return known() ? Math.max(0, middle() - reach()) : 0;
    }

    /** Upper end of the 95 % confidence interval; 1 where there is nothing. */
    public double high() {
        return known() ? Math.min(1, middle() + reach()) : 1;
    }

    private double middle() {
        return (hits + Z * Z / 2) / (all + Z * Z);
    }

    private double reach() {
        return Z * Math.sqrt(hits * (1 - share()) + Z * Z / 4) / (all + Z * Z);
    }
}
