package org.turnwise.media.playback;

import javax.sound.sampled.SourceDataLine;
import org.turnwise.media.decode.PcmFormat;

/** A Java Sound line behind the player's words. */
final class JavaSoundLine implements AudioLine {
    private final SourceDataLine line;
    private final PcmFormat format;
    private final int frameBytes;
    private byte[] bytes = new byte[0];
    private long playedBefore;

    JavaSoundLine(SourceDataLine opened, PcmFormat format) {
        this.line = opened;
        this.format = format;
        this.frameBytes = 2 * format.channels();
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int writableFrames() {
        return line.available() / frameBytes;
    }

    @Override
    public void write(float[] interleaved, int frames) {
        int samples = frames * format.channels();
        if (bytes.length < samples * 2) {
            bytes = new byte[samples * 2];
        }
        for (int i = 0; i < samples; i++) {
            int value = Math.round(Math.max(-1f, Math.min(1f, interleaved[i])) * Short.MAX_VALUE);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        line.write(bytes, 0, samples * 2);
    }

    @Override
    public long playedFrames() {
        return Math.max(0, line.getLongFramePosition() - playedBefore);
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void stop() {
        line.stop();
    }

    @Override
    public void flush() {
        line.flush();
        // After a flush the line counts what was thrown away as played.
        playedBefore = line.getLongFramePosition();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
