package org.turnwise.media.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;

class MediaProbeTest {
    @TempDir
    private Path folder;

    @Test
    void a_movie_is_described_with_both_its_streams() throws MediaException {
        PictureTrack pictures = PictureTrack.constant("mpeg4", 75, 1, 25).withSize(160, 120);
        SoundTrack sound = SoundTrack.of("aac", 44_100, 2, 3, SoundTrack.chirp(44_100));
        MediaDescription media =
                MediaProbe.probe(MovieWriter.write(folder.resolve("a.mp4"), Optional.of(pictures), Optional.of(sound)));
        VideoStream video = media.video().orElseThrow();
        assertEquals("mpeg4", video.codec());
        assertEquals(160, video.width());
        assertEquals(120, video.height());
        assertEquals(25, video.framesPerSecond(), 0.001);
        assertEquals(FrameTiming.CONSTANT, video.timing());
        AudioStream audio = media.audio().orElseThrow();
        assertEquals("aac", audio.codec());
        assertEquals(44_100, audio.sampleRateHz());
        assertEquals(2, audio.channels());
        assertEquals("stereo", audio.channelLayout());
        assertEquals(3000, media.durationMillis(), 30);
    }

    @Test
    void uneven_distances_are_a_variable_rate() throws MediaException {
        PictureTrack pictures = PictureTrack.constant("mpeg4", 5, 1, 1000).at(0, 30, 100, 110, 250, 300);
        MediaDescription media = MediaProbe.probe(MovieWriter.pictures(folder.resolve("v.mkv"), pictures));
        assertEquals(FrameTiming.VARIABLE, media.video().orElseThrow().timing());
    }

    @ParameterizedTest
    @CsvSource({"90, 120, 160", "180, 160, 120", "270, 120, 160"})
    void the_size_is_the_one_after_turning(int turn, int storedWidth, int storedHeight) throws MediaException {
        PictureTrack pictures =
                PictureTrack.constant("mpeg4", 10, 1, 25).withSize(160, 120).turned(turn);
        VideoStream video = MediaProbe.probe(MovieWriter.pictures(folder.resolve(turn + ".mp4"), pictures))
                .video()
                .orElseThrow();
        assertEquals(turn, video.rotationDegrees());
        assertEquals(160, video.width());
        assertEquals(120, video.height());
        assertEquals(storedWidth, video.codedWidth());
        assertEquals(storedHeight, video.codedHeight());
    }

    @ParameterizedTest
    @CsvSource({
        "wav, pcm_s16le, 16000",
        "flac, flac, 44100",
        "mp3, libmp3lame, 44100",
        "ogg, libopus, 48000",
        "m4a, aac, 48000"
    })
    void sound_alone_is_a_recording(String extension, String encoder, int rate) throws MediaException {
        Path file = MovieWriter.sound(
                folder.resolve("s." + extension), SoundTrack.of(encoder, rate, 1, 2.5, SoundTrack.chirp(rate)));
        MediaDescription media = MediaProbe.probe(file);
        assertTrue(media.video().isEmpty());
        assertEquals(rate, media.audio().orElseThrow().sampleRateHz());
        assertEquals(2500, media.durationMillis(), 60);
        assertEquals(0, media.audio().orElseThrow().startMicros());
    }

    @Test
    void a_cover_picture_is_no_video() throws IOException {
        Path plain = MovieWriter.sound(
                folder.resolve("p.mp3"), SoundTrack.of("libmp3lame", 44_100, 2, 1, SoundTrack.chirp(44_100)));
        Path covered = folder.resolve("covered.mp3");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(cover());
        bytes.write(Files.readAllBytes(plain));
        Files.write(covered, bytes.toByteArray());
        MediaDescription media = MediaProbe.probe(covered);
        assertTrue(media.video().isEmpty());
        assertTrue(media.audio().isPresent());
    }

    /** An ID3 tag that holds a picture. */
    private static byte[] cover() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png", png);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(frame);
        out.writeBytes("APIC");
        byte[] head = "\0image/png\0\3\0".getBytes(StandardCharsets.ISO_8859_1);
        out.writeInt(head.length + png.size());
        out.writeShort(0);
        out.write(head);
        out.write(png.toByteArray());
        int size = frame.size();
        byte[] tag = {
            'I',
            'D',
            '3',
            3,
            0,
            0,
            (byte) (size >> 21 & 127),
            (byte) (size >> 14 & 127),
            (byte) (size >> 7 & 127),
            (byte) (size & 127)
        };
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        all.write(frame.toByteArray());
        return all.toByteArray();
    }

    @Test
    void what_is_no_recording_is_refused_with_a_reason() throws IOException {
        Path movie = MovieWriter.pictures(folder.resolve("whole.mp4"), PictureTrack.constant("mpeg4", 50, 1, 25));
        byte[] whole = Files.readAllBytes(movie);
        assertRefused(Reason.NOT_FOUND, folder.resolve("nowhere.mp4"));
        assertRefused(Reason.UNREADABLE, folder);
        assertRefused(Reason.EMPTY, Files.write(folder.resolve("empty.mp4"), new byte[0]));
        assertRefused(Reason.NOT_MEDIA, Files.writeString(folder.resolve("text.mp4"), "Dear diary, ".repeat(400)));
        assertRefused(Reason.NOT_MEDIA, Files.writeString(folder.resolve("notes.txt"), "Dear diary, ".repeat(400)));
        assertRefused(Reason.TRUNCATED, Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2)));
        assertRefused(
                Reason.NO_STREAMS,
                Files.writeString(folder.resolve("s.srt"), "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n".repeat(5)));
        assertRefused(
                Reason.NOT_MEDIA, Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\n#EXTINF:5,\nother.ts\n"));
    }

    private static void assertRefused(Reason reason, Path file) {
        NativeLedger ledger = new NativeLedger();
        MediaException refused = assertThrows(MediaException.class, () -> MediaProbe.probe(file, ledger));
        String message = String.valueOf(refused.getMessage());
        assertEquals(reason, refused.reason(), message);
        assertTrue(message.startsWith(file.toString()), message);
        assertFalse(message.contains("Exception"), message);
        assertEquals(0, ledger.held(), "native objects held after " + message);
    }

    @Test
    void names_with_colons_spaces_and_other_letters_are_only_names() throws MediaException {
        Path file = MovieWriter.sound(
                folder.resolve("größe: 1, 東京.wav"), SoundTrack.of("pcm_s16le", 8000, 1, 1, SoundTrack.chirp(8000)));
        assertEquals(1000, MediaProbe.probe(file).durationMillis());
    }
}
