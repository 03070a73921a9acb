package org.turnwise.session.model;

/**
 * Names a minute of a trace.
 *
 * @param annotator id of who drew it
 * @param dimension what was followed: "valence", "arousal"
 * @param minute of media time, from 0
 */
public record TraceKey(String annotator, String dimension, int minute) {}
