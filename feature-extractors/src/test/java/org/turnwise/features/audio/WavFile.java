package org.turnwise.features.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recording as the extractors want it, read without FFmpeg: what tests and benchmarks need no decoder for.
 *
 * @param mono the channels' plain mean
 */
public record WavFile(float[] mono, int sampleRateHz) {
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int HEADER_BYTES = 12;

    /** @throws IOException also if it is anything but 16-bit PCM in RIFF chunks */
    public static WavFile read(Path wav) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
        int channels = 0;
        int rate = 0;
        for (int at = HEADER_BYTES; at + 8 <= file.limit(); ) {
            int tag = file.getInt(at);
            int size = file.getInt(at + 4);
            int body = at + 8;
            if (tag == FORMAT) {
                channels = file.getShort(body + 2);
                rate = file.getInt(body + 4);
                int bits = file.getShort(body + 14);
                if (bits != 16) {
                    throw new IOException(wav + ": samples of " + bits + " bits; this reads 16");
                }
            } else if (tag == DATA && channels > 0) {
                int bytes = Math.min(
                        Integer.compareUnsigned(size, Integer.MAX_VALUE) < 0 ? size : Integer.MAX_VALUE,
                        file.limit() - body);
                short[] samples = new short[bytes / (2 * channels) * channels];
                file.position(body);
                file.slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
                return new WavFile(Pcm.mono(samples, channels), rate);
            }
            at = body + size + (size & 1);
        }
        throw new IOException(wav + " has no samples: no chunk 'data' after a chunk 'fmt '");
    }
}
