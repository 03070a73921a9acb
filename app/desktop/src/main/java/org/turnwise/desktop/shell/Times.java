package org.turnwise.desktop.shell;

import java.util.Locale;

/** Times and shares as the window writes them. */
public final class Times {
    private Times() {}

    /** {@code m:ss.mmm}, minutes without bound. */
    public static String exact(long millis) {
        long m = Math.max(0, millis);
        return String.format(Locale.ROOT, "%d:%02d.%03d", m / 60_000, m / 1000 % 60, m % 1000);
    }

    /** {@code m:ss}, for where there is little room. */
    public static String rough(long millis) {
        long m = Math.max(0, millis);
        return String.format(Locale.ROOT, "%d:%02d", m / 60_000, m / 1000 % 60);
    }

    /** A share of 0 to 1 as whole per cent. */
    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
