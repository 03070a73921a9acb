package org.turnwise.media.decode;

import java.util.OptionalDouble;

/**
 * What counts as a pause.
 *
 * @param thresholdDb level in dB below full scale (RMS, negative) under which it is silent; empty to find it from the
 *     recording's own quiet and loud parts
 * @param minPauseMillis shorter silences do not end a turn
 * @param minTurnMillis shorter sounds (a click, a cough) are no turn
 * @param paddingMillis kept before and after each turn, as far as the pause allows
 */
public record PauseSettings(OptionalDouble thresholdDb, long minPauseMillis, long minTurnMillis, long paddingMillis) {
    public PauseSettings {
        if (minPauseMillis < 0 || minTurnMillis < 0 || paddingMillis < 0) {
            throw new IllegalArgumentException("lengths of pauses, turns and padding cannot be negative");
        }
        if (thresholdDb.isPresent() && !(thresholdDb.getAsDouble() < 0)) {
            throw new IllegalArgumentException("the silence threshold lies below 0 dB, not at " + thresholdDb);
        }
    }

    /** Threshold from the recording, pauses from 0.5 s, turns from 0.3 s, 100 ms of padding. */
    public static PauseSettings usual() {
        return new PauseSettings(OptionalDouble.empty(), 500, 300, 100);
    }
}
