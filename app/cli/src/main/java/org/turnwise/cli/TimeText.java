package org.turnwise.cli;

import java.util.Locale;

/** Times as annotators read them: {@code m:ss.mmm}. */
final class TimeText {
    private TimeText() {}

    static String of(long millis) {
        return String.format(Locale.ROOT, "%d:%02d.%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
    }
}
