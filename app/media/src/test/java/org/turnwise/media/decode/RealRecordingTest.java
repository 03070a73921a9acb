package org.turnwise.media.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.turnwise.media.MediaException;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** On a recording of people, kept beside the repository: skipped where it is absent. */
class RealRecordingTest {
    private static MediaDescription recording() throws MediaException {
        Path file = Path.of(System.getProperty("turnwise.root", "."))
                .resolve("../shared/data/talking-faces/eleven-speakers.mp4");
        Assumptions.assumeTrue(Files.exists(file), "no recording of people at " + file);
        return MediaProbe.probe(file);
    }

    @Test
    void a_seek_shows_the_same_picture_as_playing_through() throws MediaException {
        MediaDescription media = recording();
        FrameTimes times = FrameTimes.scan(media, () -> false);
        List<int[]> inOrder = new ArrayList<>();
        try (VideoFrames frames = VideoFrames.open(media)) {
            frames.setBounds(new PictureBounds(96, 96));
            for (Optional<VideoFrame> f = frames.next(); f.isPresent(); f = frames.next()) {
                assertEquals(times.timestampMicros(inOrder.size()), f.get().timestampMicros());
                inOrder.add(f.get().pixels());
            }
            assertEquals(825, inOrder.size());
            Random random = new Random(11);
            for (int i = 0; i < 60; i++) {
                long moment = (long) (random.nextDouble() * media.durationMicros());
                int wanted = times.indexAt(moment);
                VideoFrame shown = frames.at(moment);
                assertEquals(times.timestampMicros(wanted), shown.timestampMicros());
                assertArrayEquals(inOrder.get(wanted), shown.pixels(), "picture at " + moment + " us");
            }
        }
    }

    @Test
    void every_speaker_is_heard() throws MediaException {
        try (AudioTrack track = AudioTrack.open(recording(), PcmFormat.mono(16_000))) {
            for (int speaker = 0; speaker < 11; speaker++) {
                float[] samples =
                        track.span(speaker * 3000L, speaker * 3000L + 2900).samples();
                assertEquals(46_400, samples.length);
                double energy = 0;
                for (float sample : samples) {
                    energy += sample * sample;
                }
                assertTrue(energy / samples.length > 1e-4, "speaker " + speaker);
            }
        }
    }
}
