package org.turnwise.formats.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as people write them: {@code 01:02:03,456}, {@code 02:03.5}, {@code 1:02:03}; comma or dot before the
 * fraction. Fractions finer than a millisecond are rounded half up.
 */
public final class ClockTime {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?([0-5]?\\d):([0-5]?\\d)(?:[.,](\\d{1,9}))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,9})?");

    private ClockTime() {}

    /** Milliseconds, or empty where it is no such time. */
    public static OptionalLong parseMillis(String text) {
        Matcher m = CLOCK.matcher(text.strip());
        if (!m.matches()) {
            return OptionalLong.empty();
        }
        long hours = m.group(1) == null ? 0 : Long.parseLong(m.group(1));
        long seconds = (hours * 60 + Long.parseLong(m.group(2))) * 60 + Long.parseLong(m.group(3));
        long fraction = m.group(4) == null ? 0 : millis(new BigDecimal("0." + m.group(4)), 1000);
        return OptionalLong.of(seconds * 1000 + fraction);
    }

    /** A plain number, of seconds or milliseconds, in milliseconds; empty where it is none or negative. */
    public static OptionalLong parseNumber(String text, int millisPerUnit) {
        String number = text.strip();
        return isNumber(number)
                ? OptionalLong.of(millis(new BigDecimal(number.replace(',', '.')), millisPerUnit))
                : OptionalLong.empty();
    }

    /** Whether it is a plain number that is not negative. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    /** {@code HH:MM:SS} and milliseconds after the given separator; hours grow beyond two digits where needed. */
    public static String format(long millis, char separator) {
        long seconds = millis / 1000;
        return String.format(
                "%02d:%02d:%02d%c%03d", seconds / 3600, seconds / 60 % 60, seconds % 60, separator, millis % 1000);
    }

    private static long millis(BigDecimal value, int millisPerUnit) {
        return value.multiply(BigDecimal.valueOf(millisPerUnit))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
