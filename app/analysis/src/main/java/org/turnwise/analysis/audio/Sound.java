package org.turnwise.analysis.audio;

import java.nio.file.Path;
import org.turnwise.analysis.turn.SessionRecording;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.probe.AudioStream;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.model.Session;

/** The sound that turns are measured in, or why there is none. */
public sealed interface Sound {
    /**
     * A recording with sound.
     *
     * @param contentHash names the recording in caches; empty where nothing is to be kept
     */
    record Recorded(MediaDescription media, String contentHash) implements Sound {
        private static final int LOWEST_RATE_HZ = 1000;
        private static final int HIGHEST_RATE_HZ = 384_000;

        public Recorded {
            if (media.audio().isEmpty()) {
                throw new IllegalArgumentException(media.file() + " has no sound");
            }
        }

        /** In what form it is measured: at its own rate, the plain mean of its channels. */
        PcmFormat format() {
            int rate = stream().sampleRateHz();
            return PcmFormat.plainMean(Math.max(LOWEST_RATE_HZ, Math.min(HIGHEST_RATE_HZ, rate)));
        }

        private AudioStream stream() {
            return media.audio().orElseThrow();
        }

        /** What is done to the sound before it is measured, for provenance. */
        public String inWords() {
            AudioStream stream = stream();
            String channels =
                    stream.channels() == 1 ? "1 channel" : "the plain mean of " + stream.channels() + " channels";
            int rate = format().sampleRateHz();
            return stream.codec() + ", " + stream.sampleRateHz() + " Hz, " + channels + ", "
                    + (rate == stream.sampleRateHz() ? "not resampled" : "resampled to " + rate + " Hz");
        }
    }

    /** @param reason in the user's words */
    record Missing(String reason) implements Sound {}

    /** Looks into a file. */
    static Sound of(Path file, String contentHash) {
        try {
            return of(MediaProbe.probe(file), contentHash);
        } catch (MediaException e) {
            return new Missing(String.valueOf(e.getMessage()));
        }
    }

    static Sound of(MediaDescription media, String contentHash) {
        return media.audio().isPresent() ? new Recorded(media, contentHash) : new Missing("the recording has no sound");
    }

    /** Finds a session's recording where it is now. May take long where it was moved: not for the screen's thread. */
    static Sound of(Session session, Path sessionFile) {
        return SessionRecording.find(session, sessionFile)
                .map(found -> of(found.file(), found.contentHash()), Missing::new);
    }
}
