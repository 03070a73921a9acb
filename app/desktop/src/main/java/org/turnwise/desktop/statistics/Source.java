package org.turnwise.desktop.statistics;

/** Whose labels are counted. */
enum Source {
    OWN,
    MODEL
}
