package org.turnwise.analysis.statistics;

/**
 * How much there is of something.
 *
 * @param turns how many turns
 * @param millis how long they are together
 */
public record Tally(int turns, long millis) {
    public static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(turns + other.turns, millis + other.millis);
    }

    public boolean isNone() {
        return turns == 0 && millis == 0;
    }
}
