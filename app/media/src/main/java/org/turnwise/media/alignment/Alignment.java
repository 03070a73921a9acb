package org.turnwise.media.alignment;

/** How two recordings' sounds lie to one another. */
public sealed interface Alignment {
    /**
     * A place where they match.
     *
     * @param offsetMillis how much later than the first the other recording began; negative where it began earlier
     * @param lead how many times the match is as good as the next best elsewhere
     * @param sure whether it stands out so far that it can hardly be chance
     */
    record Matched(long offsetMillis, double lead, boolean sure) implements Alignment {}

    /** No place is better than others are by chance. */
    record Unmatched() implements Alignment {}
}
