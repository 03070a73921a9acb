package org.turnwise.session.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads moments as {@link Instant#toString()} writes them. A long session has one for every label, and Java's own reading
 * would be most of the time that these take to open.
 */
final class StoredTimes {
    private static final int WITHOUT_FRACTION = "2026-01-02T03:04:05Z".length();
    private static final int LONGEST = "2026-01-02T03:04:05.123456789Z".length();
    private static final int SECONDS_END = WITHOUT_FRACTION - 1;
    private static final int BILLION_DIGITS = 9;

    private StoredTimes() {}

    /** @throws DateTimeException where {@link Instant#parse} would */
    static Instant parse(String text) {
        return isPlain(text) ? plain(text) : Instant.parse(text);
    }

    /** Whether it has the years of four digits, and nothing stands where it should not. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length < WITHOUT_FRACTION || length > LONGEST || length == WITHOUT_FRACTION + 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char is = text.charAt(i);
            boolean fits =
                    switch (i) {
                        case 4, 7 -> is == '-';
                        case 10 -> is == 'T';
                        case 13, 16 -> is == ':';
                        default -> i == length - 1 ? is == 'Z' : i == SECONDS_END ? is == '.' : is >= '0' && is <= '9';
                    };
            if (!fits) {
                return false;
            }
        }
        // midnight as hour 24 and leap seconds are left to those who know of them
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static Instant plain(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long second = number(text, 11, 13) * 3600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        int nanos = 0;
        for (int i = 0; i < BILLION_DIGITS; i++) {
            int at = SECONDS_END + 1 + i;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return Instant.ofEpochSecond(day * 86_400 + second, nanos);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
