package org.turnwise.media.decode;

import org.turnwise.media.probe.MediaDescription;

/** When each picture of a test movie must be shown, in media time, worked out from how it was written. */
record Expected(TestMovie movie, long firstMicros) {
    /** Where there is sound that begins before the pictures, media time zero is the sound's beginning. */
    static Expected of(TestMovie movie, MediaDescription media) {
        long first = movie.sound()
                .map(s -> Math.max(
                        0,
                        movie.pictures().timestamps()[movie.hidden()]
                                        * movie.pictures().timeBaseNum()
                                        * 1_000_000L
                                        / movie.pictures().timeBaseDen()
                                - s.firstSample() * 1_000_000L / s.sampleRateHz()))
                .orElse(0L);
        return new Expected(movie, first);
    }

    int count() {
        return movie.pictures().timestamps().length - movie.hidden();
    }

    int numberOf(int index) {
        return index + movie.hidden();
    }

    long startOf(int index) {
        return firstMicros
                + movie.pictures().microsAfterFirst(index + movie.hidden())
                - movie.pictures().microsAfterFirst(movie.hidden());
    }

    int indexAt(long micros) {
        int index = 0;
        while (index + 1 < count() && startOf(index + 1) <= micros) {
            index++;
        }
        return index;
    }
}
