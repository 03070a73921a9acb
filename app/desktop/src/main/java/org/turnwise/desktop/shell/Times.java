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

    /** What a model holds likely, as whole per cent; certain only where the model is. */
    public static String probability(double share) {
        return certainty(share) + " %";
    }

    /** As {@link #probability}, without the sign, for where there is little room. */
    public static String certainty(double share) {
        long percent = Math.round(share * 100);
        return share < 1 && percent >= 100 ? ">99" : Long.toString(percent);
    }
}
