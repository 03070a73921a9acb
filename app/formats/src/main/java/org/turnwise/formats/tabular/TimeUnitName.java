package org.turnwise.formats.tabular;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit of time at the end of a column's name: {@code start_ms}, {@code End (s)}, {@code startMillis}. */
final class TimeUnitName {
    private static final Pattern APART = Pattern.compile(
            "(.+?)[\\s_.(\\[-]+(ms|msecs?|millis|milliseconds?|s|secs?|seconds?)[)\\]]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINED = Pattern.compile(
            "(start|end|begin|stop|duration|onset|offset|starttime|endtime)(ms|msecs?|millis|milliseconds?|secs?|seconds?)",
            Pattern.CASE_INSENSITIVE);

    private TimeUnitName() {}

    /** The name without its unit; empty where it has none. */
    static Optional<String> without(String column) {
        return match(column).map(m -> m.group(1));
    }

    /** Milliseconds per unit: 1 or 1000; empty where the name gives no unit. */
    static OptionalInt millisPerUnit(String column) {
        Optional<Matcher> m = match(column);
        if (m.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(m.get().group(2).toLowerCase(Locale.ROOT).startsWith("m") ? 1 : 1000);
    }

    private static Optional<Matcher> match(String column) {
        Matcher apart = APART.matcher(column.strip());
        if (apart.matches()) {
            return Optional.of(apart);
        }
        Matcher joined = JOINED.matcher(column.strip());
        return joined.matches() ? Optional.of(joined) : Optional.empty();
    }
}
