package org.turnwise.media.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;

/** Recordings that were copied or loaded only in part, and whole ones. */
class CutOffTest {
    private static final int PER_SECOND = 10;
    private static final int SECONDS = 60;
    private static final int RATE = 16_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cut.mp4", "cut.mkv", "silent.mp4", "silent.mkv", "sound.mp4", "sound.mkv"})
    void of_a_recording_that_is_cut_off_it_is_known_where_its_sound_and_pictures_end(String name) throws Exception {
        MediaDescription media = MediaProbe.probe(cut(recording(name)));
        assertEquals(SECONDS * 1000L, media.durationMillis(), 200, "what the header promises");
        NativeLedger ledger = new NativeLedger();
        long end = CutOff.endMillis(media, ledger).orElseThrow();
        assertEquals(decodedMillis(media), end, 400);
        assertTrue(end > 5_000 && end < 55_000, "ends at " + end);
        assertEquals(0, ledger.held());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whole.mp4",
                "whole.mkv",
                "whole.avi",
                "silent.mp4",
                "silent.mkv",
                "sound.mp4",
                "sound.mkv",
                "sound.flac",
                "sound.wav"
            })
    void of_a_whole_one_there_is_nothing_to_say(String name) throws Exception {
        assertEquals(OptionalLong.empty(), CutOff.endMillis(MediaProbe.probe(recording(name))));
    }

    @Test
    void a_film_whose_pictures_end_before_its_sound_is_whole() throws Exception {
        MediaDescription media = MediaProbe.probe(MovieWriter.write(
                folder.resolve("longer.mp4"),
                Optional.of(PictureTrack.constant("mpeg4", 4 * PER_SECOND, 1, PER_SECOND)),
                Optional.of(sound("aac", 20))));
        assertEquals(OptionalLong.empty(), CutOff.endMillis(media));
    }

    private Path recording(String name) {
        PictureTrack pictures = PictureTrack.constant("mpeg4", SECONDS * PER_SECOND, 1, PER_SECOND);
        String codec = name.endsWith("flac") ? "flac" : name.endsWith("wav") ? "pcm_s16le" : "aac";
        Path file = folder.resolve(name);
        Optional<PictureTrack> seen = name.startsWith("sound") ? Optional.empty() : Optional.of(pictures);
        Optional<SoundTrack> heard = name.startsWith("silent") ? Optional.empty() : Optional.of(sound(codec, SECONDS));
        return name.endsWith("mp4") ? MovieWriter.headerFirst(file, seen, heard) : MovieWriter.write(file, seen, heard);
    }

    private static SoundTrack sound(String codec, double seconds) {
        return SoundTrack.of(codec, RATE, 1, seconds, SoundTrack.chirp(RATE));
    }

    private static Path cut(Path whole) throws IOException {
        try (FileChannel file = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            file.truncate(Files.size(whole) / 3);
        }
        return whole;
    }

    /** Where whichever goes on longer ends when all of it is decoded. */
    private static long decodedMillis(MediaDescription media) throws MediaException {
        long end = 0;
        if (media.audio().isPresent()) {
            try (PcmReader reader = PcmReader.open(media, PcmFormat.mono(RATE))) {
                end = reader.readSpan(0, (long) SECONDS * RATE).length * 1000L / RATE;
            }
        }
        if (media.video().isPresent()) {
            try (VideoFrames frames = VideoFrames.open(media)) {
                long seen = frames.at((SECONDS - 1) * 1_000_000L)
                                .picturesEndMicros()
                                .orElseThrow()
                        / 1000;
                end = Math.max(end, seen);
            }
        }
        return end;
    }
}
