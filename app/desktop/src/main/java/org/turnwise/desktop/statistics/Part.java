package org.turnwise.desktop.statistics;

import java.util.Set;

/** One part of the window: what it shows of the statistics, and what can be chosen in it. */
interface Part {
    /** What can be chosen. */
    enum Choice {
        SOURCE,
        MEASURE,
        FOLLOWER
    }

    /** On its tab. */
    String title();

    /** In style sheets, tests and file names. */
    String id();

    Set<Choice> choices();

    Page page(Shown shown);
}
