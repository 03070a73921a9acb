package org.turnwise.media.alignment;

import java.util.Optional;

/** How two recordings' sounds lie to one another. */
public sealed interface Alignment {
    /**
     * A place where they match.
     *
     * @param offsetMillis how much later than the first the other recording began; negative where it began earlier
     * @param lead how many times the match is as good as the next best elsewhere
     * @param sure whether it stands out so far that it can hardly be chance
     * @param drift of the two clocks; empty where none is seen, or too little to be noticed
     */
    record Matched(long offsetMillis, double lead, boolean sure, Optional<Drift> drift) implements Alignment {}

    /**
     * How two clocks run apart.
     *
     * @param millisPerHour by how much the offset grows in an hour of the first recording; negative where it shrinks
     * @param beginMillis the offset that is right where what both have begins
     * @param endMillis the offset that is right where it ends
     */
    record Drift(double millisPerHour, long beginMillis, long endMillis) {}

    /** No place is better than others are by chance. */
    record Unmatched() implements Alignment {}
}
