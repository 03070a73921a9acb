package org.turnwise.media.decode;

import java.util.List;
import java.util.Random;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;

/** The kinds of movies on which seeking goes wrong most easily. */
final class TestMovies {
    private TestMovies() {}

    static List<TestMovie> all() {
        return List.of(
                TestMovie.silent(
                        "mpeg4 with b frames",
                        "mp4",
                        PictureTrack.constant("mpeg4", 120, 1, 25).withBFrames(2)),
                TestMovie.silent(
                        "ntsc rate, one key frame in ten seconds",
                        "mp4",
                        PictureTrack.constant("mpeg4", 420, 1001, 30_000)
                                .withKeyEvery(300)
                                .withBFrames(1)),
                TestMovie.silent(
                        "h264",
                        "mov",
                        PictureTrack.constant("libopenh264", 100, 1, 30).withKeyEvery(25)),
                TestMovie.silent("vp8 with variable rate", "mkv", variable("libvpx", 110, 1)),
                TestMovie.silent("vp9 with variable rate", "webm", variable("libvpx-vp9", 90, 2)),
                TestMovie.silent(
                        "mpeg4 with variable rate",
                        "mp4",
                        variable("mpeg4", 130, 3).withBFrames(2)),
                TestMovie.silent(
                        "transport stream that starts at ten seconds",
                        "ts",
                        PictureTrack.constant("mpeg2video", 150, 1, 25)
                                .withBFrames(2)
                                .shifted(250)),
                TestMovie.silent(
                        "matroska that starts late",
                        "mkv",
                        PictureTrack.constant("mpeg4", 100, 1, 25)
                                .withBFrames(2)
                                .shifted(77)),
                TestMovie.silent(
                        "motion jpeg",
                        "avi",
                        PictureTrack.constant("mjpeg", 60, 1, 15).withPixels("yuvj420p")),
                TestMovie.silent(
                        "ten bits and odd sizes",
                        "mkv",
                        PictureTrack.constant("ffv1", 50, 1, 20)
                                .withPixels("yuv444p10le")
                                .withSize(161, 121)),
                TestMovie.silent(
                        "turned by 90",
                        "mov",
                        PictureTrack.constant("mpeg4", 40, 1, 25).turned(90)),
                TestMovie.silent(
                        "turned by 180",
                        "mp4",
                        PictureTrack.constant("mpeg4", 40, 1, 25).turned(180)),
                TestMovie.silent(
                        "turned by 270",
                        "mp4",
                        PictureTrack.constant("mpeg4", 40, 1, 25).turned(270)),
                TestMovie.silent(
                                "edit list that hides the first pictures",
                                "mp4",
                                PictureTrack.constant("mpeg4", 80, 1, 25)
                                        .withKeyEvery(20)
                                        .shifted(-7))
                        .hiding(7),
                TestMovie.silent(
                                "pictures later than sound",
                                "mp4",
                                PictureTrack.constant("mpeg4", 75, 1, 25).shifted(10))
                        .with(SoundTrack.of("aac", 48_000, 2, 4, SoundTrack.chirp(48_000))),
                TestMovie.silent("sound later than pictures", "mkv", PictureTrack.constant("mpeg4", 75, 1, 25))
                        .with(SoundTrack.of("flac", 44_100, 1, 2, SoundTrack.chirp(44_100))
                                .from(22_050)));
    }

    /** Distances from 5 to 200 ms, in whole milliseconds so that Matroska keeps them. */
    private static PictureTrack variable(String codec, int count, long seed) {
        Random random = new Random(seed);
        long[] times = new long[count];
        for (int i = 1; i < count; i++) {
            times[i] = times[i - 1] + 5 + random.nextInt(196);
        }
        return PictureTrack.constant(codec, count, 1, 1000).at(times);
    }
}
