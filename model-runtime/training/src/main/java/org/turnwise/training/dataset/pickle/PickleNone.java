package org.turnwise.training.dataset.pickle;

/** Python's None. */
public enum PickleNone {
    NONE
}
