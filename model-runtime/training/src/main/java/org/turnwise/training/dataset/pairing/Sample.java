package org.turnwise.training.dataset.pairing;

/**
 * One labelled voice or face in numbers.
 *
 * @param person whose it is; empty where that is not known
 * @param label index among MELD's classes
 * @param features raw values, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Sample(String person, int label, float[] features) {}
