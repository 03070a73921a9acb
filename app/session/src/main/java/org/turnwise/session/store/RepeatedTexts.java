package org.turnwise.session.store;

import java.util.HashMap;
import java.util.Map;

/** Gives the same text for all that say the same, so that what a hundred thousand rows repeat is kept once. */
final class RepeatedTexts {
    private final Map<String, String> known = new HashMap<>();

    String of(String text) {
        String before = known.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
