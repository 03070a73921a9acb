package org.turnwise.media.playback;

import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.ffmpeg.NativeLedger;

/** A further recording's sound by the played recording's time, with silence where it has none. One thread at a time. */
final class FurtherSound implements AutoCloseable {
    private static final float HALF = 0.5f;

    private final PcmReader reader;
    private HeardInstead wanted;
    private long offsetSamples;

    /** @param format of the line */
    FurtherSound(HeardInstead wanted, PcmFormat format, NativeLedger ledger) throws MediaException {
        this.reader = PcmReader.open(wanted.media(), format, ledger);
        this.wanted = wanted;
        this.offsetSamples = samplesOf(wanted.offsetMillis());
    }

    private long samplesOf(long millis) {
        return Math.round(millis * reader.format().sampleRateHz() / 1000.0);
    }

    /** The same recording at another offset, or in another way; false where it is another recording. */
    boolean becomes(HeardInstead now) {
        boolean same = now.media().equals(wanted.media());
        if (same) {
            wanted = now;
            offsetSamples = samplesOf(now.offsetMillis());
        }
        return same;
    }

    /**
     * Makes ready what is heard from there on, which takes longer the first time.
     *
     * @param from number of a sample in the played recording
     */
    void goTo(long from) throws MediaException {
        reader.seek(Math.max(0, from - offsetSamples));
    }

    /**
     * Puts it in the place of the played recording's own sound, or beside it.
     *
     * @param from number of the first sample in the played recording
     * @param target interleaved; holds the own sound
     */
    void over(long from, int frames, float[] target) throws MediaException {
        int channels = reader.format().channels();
        float[] further = new float[frames * channels];
        long first = from - offsetSamples;
        int before = (int) Math.max(0, Math.min(frames, -first));
        if (before < frames) {
            reader.seek(first + before);
            float[] read = new float[(frames - before) * channels];
            int got = reader.read(read, frames - before);
            System.arraycopy(read, 0, further, before * channels, got * channels);
        }
        if (wanted.way() == HeardInstead.Way.ALONE) {
            System.arraycopy(further, 0, target, 0, further.length);
        } else if (channels == 1) {
            for (int i = 0; i < frames; i++) {
                target[i] = HALF * (target[i] + further[i]);
            }
        } else {
            apart(target, further, frames);
        }
    }

    private static void apart(float[] target, float[] further, int frames) {
        for (int i = 0; i < frames; i++) {
            target[2 * i] = HALF * (target[2 * i] + target[2 * i + 1]);
            target[2 * i + 1] = HALF * (further[2 * i] + further[2 * i + 1]);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
