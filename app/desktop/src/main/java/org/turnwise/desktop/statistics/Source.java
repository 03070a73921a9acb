package org.turnwise.desktop.statistics;

/** Whose labels are counted. */
public enum Source {
    OWN,
    MODEL
}
