package org.turnwise.cli;

import java.util.Locale;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.probe.MediaDescription;

/** What came out when a recording was decoded from its beginning to its end. */
record DecodedRecording(MediaDescription media, long frames, double soundSeconds, double loudestDbfs) {
    private static final int SAMPLE_RATE_HZ = 16_000;

    static DecodedRecording of(MediaDescription media) throws MediaException {
        long frames = 0;
        if (media.video().isPresent()) {
            try (VideoFrames video = VideoFrames.open(media)) {
                video.setBounds(new PictureBounds(320, 180));
                video.at(0);
                frames = 1;
                while (video.next().isPresent()) {
                    frames++;
                }
            }
        }
        long samples = 0;
        float loudest = 0;
        if (media.audio().isPresent()) {
            try (PcmReader sound = PcmReader.open(media, PcmFormat.mono(SAMPLE_RATE_HZ))) {
                float[] block = new float[SAMPLE_RATE_HZ];
                for (int n = sound.read(block, block.length); n > 0; n = sound.read(block, block.length)) {
                    samples += n;
                    for (int i = 0; i < n; i++) {
                        loudest = Math.max(loudest, Math.abs(block[i]));
                    }
                }
            }
        }
        return new DecodedRecording(
                media, frames, samples / (double) SAMPLE_RATE_HZ, 20 * Math.log10(Math.max(loudest, 1e-6)));
    }

    String inWords() {
        String pictures = media.video()
                .map(v -> String.format(
                        Locale.ROOT,
                        "%d frames of %dx%d (%s, %.5g per second)",
                        frames,
                        v.width(),
                        v.height(),
                        v.codec(),
                        v.framesPerSecond()))
                .orElse("no pictures");
        String sound = media.audio()
                .map(a -> String.format(
                        Locale.ROOT, "%.1f s of sound (%s), loudest %.1f dBFS", soundSeconds, a.codec(), loudestDbfs))
                .orElse("no sound");
        return "decoded " + pictures + ", " + sound;
    }
}
