package org.turnwise.media.decode;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.turnwise.media.ffmpeg.NativeLedger;

/** A decoded frame as the decoder left it, with its container time; holds native memory until closed. */
final class Picture implements AutoCloseable {
    private final NativeLedger ledger;
    private final AVFrame frame;
    private final long micros;
    private final long lengthMicros;

    /** Takes a reference of its own to the frame's pixels (nothing is copied). */
    Picture(AVFrame decoded, long micros, long lengthMicros, NativeLedger ledger) {
        this.frame = av_frame_clone(decoded);
        this.micros = micros;
        this.lengthMicros = lengthMicros;
        this.ledger = ledger;
        ledger.open();
    }

    AVFrame frame() {
        return frame;
    }

    long micros() {
        return micros;
    }

    /** How long the container says it is shown; only needed for the very last picture. */
    long lengthMicros() {
        return lengthMicros;
    }

    /** About how much native memory it holds. */
    long bytes() {
        return (long) Math.abs(frame.linesize(0)) * frame.height() * 2;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        ledger.close();
    }
}
