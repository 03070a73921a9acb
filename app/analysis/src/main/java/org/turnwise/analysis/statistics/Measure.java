package org.turnwise.analysis.statistics;

/** What is counted where labels are held against each other: turns, or the time for which somebody speaks. */
public enum Measure {
    TURNS,
    SPEAKING_TIME;

    /** The tally's amount: turns, or milliseconds. */
    public long of(Tally tally) {
        return this == TURNS ? tally.turns() : tally.millis();
    }

    /** The part's share of the whole, 0 to 1; 0 of nothing. */
    public double share(Tally part, Tally whole) {
        long all = of(whole);
        return all == 0 ? 0 : (double) of(part) / all;
    }
}
