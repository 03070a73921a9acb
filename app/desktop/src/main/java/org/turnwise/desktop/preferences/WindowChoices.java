package org.turnwise.desktop.preferences;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large the window is drawn and which keys are the annotator's own.
 *
 * @param scalePercent 100 to 250, in steps of 25
 * @param keys key by command, both as {@code keys.KeyMap} writes them
 */
public record WindowChoices(int scalePercent, Map<String, String> keys) {
    public static final int SMALLEST_PERCENT = 100;
    public static final int LARGEST_PERCENT = 250;
    public static final int STEP_PERCENT = 25;
    public static final WindowChoices FIRST = new WindowChoices(SMALLEST_PERCENT, Map.of());

    public WindowChoices {
        int nearest = Math.round((float) scalePercent / STEP_PERCENT) * STEP_PERCENT;
        scalePercent = Math.max(SMALLEST_PERCENT, Math.min(LARGEST_PERCENT, nearest));
        // in order, so that the file reads the same after each change
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    }

    public WindowChoices withScale(int percent) {
        return new WindowChoices(percent, keys);
    }

    public WindowChoices withKeys(Map<String, String> wanted) {
        return new WindowChoices(scalePercent, wanted);
    }
}
