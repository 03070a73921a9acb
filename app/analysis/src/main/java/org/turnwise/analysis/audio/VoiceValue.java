package org.turnwise.analysis.audio;

/**
 * One measured value as a person reads it.
 *
 * @param name a word or two: "pitch"
 * @param value with its unit: "187 Hz"
 * @param help what it means, in plain words
 */
public record VoiceValue(String name, String value, String help) {}
