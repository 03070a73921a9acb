package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** The real thread; what it does when is the engine's test. */
class FilePlayerTest {
    @TempDir
    private Path folder;

    private MediaDescription movie() throws MediaException {
        return MediaProbe.probe(MovieWriter.write(
                folder.resolve("m.mp4"),
                Optional.of(PictureTrack.constant("mpeg4", 50, 1, 25)),
                Optional.of(SoundTrack.of("aac", 48_000, 2, 2, SoundTrack.chirp(48_000)))));
    }

    @Test
    void a_seek_from_another_thread_shows_its_picture() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        try (FilePlayer player = FilePlayer.open(movie(), AudioOutput.none())) {
            player.addListener(new PlayerListener() {
                @Override
                public void frameShown(VideoFrame frame) {
                    if (NumberedPicture.read(frame.pixels(), frame.width(), frame.height()) == 30) {
                        shown.countDown();
                    }
                }
            });
            player.seekMillis(1210);
            assertEquals(1210, player.positionMillis());
            assertTrue(shown.await(30, TimeUnit.SECONDS), "the picture of 1210 ms arrived");
        }
    }

    @Test
    void a_recording_plays_to_its_end_by_itself() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (FilePlayer player = FilePlayer.open(movie(), AudioOutput.none())) {
            player.addListener(new PlayerListener() {
                @Override
                public void stateChanged(PlaybackState state) {
                    if (state == PlaybackState.ENDED) {
                        ended.countDown();
                    }
                }
            });
            player.setRate(2);
            player.play();
            assertTrue(ended.await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void two_hundred_openings_leave_nothing_behind() throws MediaException {
        MediaDescription media = movie();
        NativeLedger ledger = new NativeLedger();
        FakeLine[] line = new FakeLine[1];
        for (int i = 0; i < 200; i++) {
            try (FilePlayer player = FilePlayer.open(
                    media,
                    preferred -> {
                        line[0] = new FakeLine(preferred);
                        return line[0];
                    },
                    ledger)) {
                player.play();
                player.seekMillis(i * 10L);
            }
            assertTrue(line[0].isClosed());
        }
        assertTrue(ledger.everOpened() >= 200 * 8, "natives were really opened: " + ledger.everOpened());
        assertEquals(0, ledger.held());
    }
}
