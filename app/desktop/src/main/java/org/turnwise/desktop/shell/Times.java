package org.turnwise.desktop.shell;

import java.util.Locale;

/** Times and shares as the window writes them. */
public final class Times {
    private Times() {}

    /** {@code 0:44.320}; from an hour on {@code 1:15:00.000}. */
    public static String exact(long millis) {
        return rough(millis) + String.format(Locale.ROOT, ".%03d", Math.max(0, millis) % 1000);
    }

    /** {@code 0:44.3}, {@code 1:15:00.0}; what is finer is cut off. */
    public static String tenths(long millis) {
        return rough(millis) + "." + Math.max(0, millis) / 100 % 10;
    }

    /** {@code 0:44}, {@code 1:15:00}, for where there is little room; what is finer is cut off. */
    public static String rough(long millis) {
        long seconds = Math.max(0, millis) / 1000;
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
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
