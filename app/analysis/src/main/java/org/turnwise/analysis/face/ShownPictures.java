package org.turnwise.analysis.face;

import java.util.Arrays;
import org.turnwise.session.model.TimeSpan;

/**
 * Which pictures belong to a stretch of time: those that begin in it, and where none does, the one that is on the screen
 * meanwhile. A last picture is taken to be shown for a moment only.
 */
final class ShownPictures {
    private ShownPictures() {}

    /** When the next picture begins, or this one is gone. */
    static long nextAfter(long[] pictures, int count, long millis) {
        int at = Arrays.binarySearch(pictures, 0, count, millis);
        int next = at >= 0 ? at + 1 : -at - 1;
        return next < count ? pictures[next] : millis + FaceTracks.SHOWN_MILLIS;
    }

    /** The stretch, from before its beginning where that is when the only picture in it begins. */
    static TimeSpan of(long[] pictures, TimeSpan span) {
        int at = Arrays.binarySearch(pictures, span.startMillis());
        int first = at >= 0 ? at : -at - 1;
        boolean begins = first < pictures.length && pictures[first] < span.endMillis();
        if (begins || first == 0) {
            return span;
        }
        long shown = pictures[first - 1];
        boolean whole = span.startMillis() < nextAfter(pictures, pictures.length, shown)
                && span.endMillis() <= nextAfter(pictures, pictures.length, shown);
        return whole ? new TimeSpan(shown, span.endMillis()) : span;
    }
}
