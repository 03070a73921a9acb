package org.turnwise.media.playback;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far playing goes: to the end of the recording, to a stop, or round a loop. Times are media times in microseconds.
 *
 * @param endMicros end of the recording
 * @param stopMicros where a span to be played ends
 * @param loop what is repeated
 */
record Course(long endMicros, OptionalLong stopMicros, Optional<PlaySpan> loop) {
    static Course toTheEnd(long endMicros) {
        return new Course(endMicros, OptionalLong.empty(), Optional.empty());
    }

    Course withStop(long micros) {
        return new Course(endMicros, OptionalLong.of(micros), Optional.empty());
    }

    Course withoutStop() {
        return new Course(endMicros, OptionalLong.empty(), loop);
    }

    Course withLoop(PlaySpan span) {
        return new Course(endMicros, OptionalLong.empty(), Optional.of(span));
    }

    Course withoutLoop() {
        return new Course(endMicros, stopMicros, Optional.empty());
    }

    Course withEnd(long micros) {
        return new Course(micros, stopMicros, loop);
    }

    long clamped(long micros) {
        return Math.max(0, Math.min(endMicros, micros));
    }

    /** The loop, where it lies inside the recording. */
    Optional<PlaySpan> effectiveLoop() {
        return loop.filter(l -> l.startMillis() * 1000 < endMicros);
    }

    /** Where playing stops or goes back. */
    long limitMicros() {
        long limit = stopMicros.orElseGet(
                () -> effectiveLoop().map(l -> l.endMillis() * 1000).orElse(endMicros));
        return Math.min(limit, endMicros);
    }

    /** Where to begin when asked to play at this position: at the loop's start when beyond it, from the top at the end. */
    long beginFrom(long micros) {
        if (effectiveLoop().isPresent() && micros >= limitMicros()) {
            return effectiveLoop().get().startMillis() * 1000;
        }
        return micros >= endMicros ? 0 : micros;
    }

    /** Wall clock time beyond a loop's end, folded back into it. */
    long wrapped(long micros) {
        long start = effectiveLoop().orElseThrow().startMillis() * 1000;
        return start + (micros - start) % (limitMicros() - start);
    }
}
