package org.turnwise.desktop.preferences;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.turnwise.desktop.wording.Language;

/**
 * How large the window is drawn, in which language it speaks, and which keys are the annotator's own.
 *
 * @param scalePercent 100 to 250, in steps of 25
 * @param keys key by command, both as {@code keys.KeyMap} writes them
 * @param language from the next start on
 */
public record WindowChoices(int scalePercent, Map<String, String> keys, Language language) {
    public static final int SMALLEST_PERCENT = 100;
    public static final int LARGEST_PERCENT = 250;
    public static final int STEP_PERCENT = 25;
    public static final WindowChoices FIRST = new WindowChoices(SMALLEST_PERCENT, Map.of(), Language.SYSTEM);

    public WindowChoices {
        int nearest = Math.round((float) scalePercent / STEP_PERCENT) * STEP_PERCENT;
        scalePercent = Math.max(SMALLEST_PERCENT, Math.min(LARGEST_PERCENT, nearest));
        // in order, so that the file reads the same after each change
        Map<String, String> written = new TreeMap<>(keys);
        written.values().removeIf(Objects::isNull);
        keys = Collections.unmodifiableMap(written);
    }

    public WindowChoices withScale(int percent) {
        return new WindowChoices(percent, keys, language);
    }

    public WindowChoices withKeys(Map<String, String> wanted) {
        return new WindowChoices(scalePercent, wanted, language);
    }

    public WindowChoices withLanguage(Language wanted) {
        return new WindowChoices(scalePercent, keys, wanted);
    }
}
