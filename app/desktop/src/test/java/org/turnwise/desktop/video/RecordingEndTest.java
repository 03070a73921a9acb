package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Where a recording, or what is seen of it, ends before a turn does. */
class RecordingEndTest {
    private static final Path FILM = Path.of("film.mp4");
    private static final MediaSource SOURCE = new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true);

    private final List<FakePlayer> opened = new ArrayList<>();
    private final PlayerModel model = new PlayerModel(
            (file, device, remark) -> {
                FakePlayer player = FakePlayer.film(file);
                opened.add(player);
                return player;
            },
            Runnable::run,
            Runnable::run,
            turn -> new Roll(200, 300));

    private FakePlayer open() {
        model.recording(new MediaState.Found(SOURCE, FILM));
        return opened.get(opened.size() - 1);
    }

    private static Turn turn(long start, long end) {
        return new Turn(new TurnId(1), new TimeSpan(start, end), "A", "");
    }

    @Test
    void a_turn_that_reaches_past_the_recording_is_played_to_its_end_and_that_is_said() {
        FakePlayer player = open();
        model.playTurn(turn(50_000, 60_080));
        assertEquals(Optional.empty(), model.turnRemarkProperty().get(), "what a transcript rounds is not said");
        model.playTurn(turn(58_000, 70_000));
        assertTrue(player.told.contains("span 57800-70300"), player.told.toString());
        assertEquals(
                Optional.of("The recording ends at 1:00.000, before this turn does: playing stops there."),
                model.turnRemarkProperty().get());
    }

    @Test
    void a_turn_past_the_recording_is_neither_played_nor_looped_and_that_is_said() {
        FakePlayer player = open();
        List<Runnable> ways = List.of(
                () -> model.playTurn(turn(61_000, 62_000)),
                () -> model.loop(Optional.of(new TimeSpan(61_000, 62_000))));
        for (Runnable asked : ways) {
            player.told.clear();
            asked.run();
            assertEquals(60_000, model.positionMillisProperty().get());
            assertFalse(model.playingProperty().get());
            assertEquals(Optional.empty(), model.loopProperty().get());
            assertTrue(player.told.stream().noneMatch(t -> t.matches("play|span .*|loop .*")), player.told.toString());
            assertEquals(
                    Optional.of("The recording ends at 1:00.000, before this turn begins: there is nothing to play."),
                    model.turnRemarkProperty().get());
        }
    }

    @Test
    void where_the_pictures_end_before_the_recording_does_that_is_shown_in_their_place() {
        FakePlayer player = open();
        model.playTurn(turn(30_000, 32_000));
        assertEquals(new Screen.Picture(), model.screenProperty().get(), "nothing is known of it yet");
        assertEquals(Optional.empty(), model.turnRemarkProperty().get());
        player.shows(FakePlayer.lastPicture(16_200));
        assertEquals(new Screen.PicturesOver(16_200), model.screenProperty().get());
        assertTrue(model.screenProperty().get().plays(), "what is heard plays on");
        assertEquals(
                Optional.of("The film ends at 0:16.200, before this turn begins: there is no picture of it."),
                model.turnRemarkProperty().get());

        model.playTurn(turn(15_000, 18_000));
        assertEquals(new Screen.Picture(), model.screenProperty().get());
        assertEquals(
                Optional.of("The film ends at 0:16.200, before this turn does: there is no picture of the rest."),
                model.turnRemarkProperty().get());
        player.reports(16_199, PlaybackState.PLAYING);
        assertEquals(new Screen.Picture(), model.screenProperty().get());
        player.reports(16_200, PlaybackState.PLAYING);
        assertEquals(new Screen.PicturesOver(16_200), model.screenProperty().get());
        model.seek(40_000);
        assertEquals(new Screen.PicturesOver(16_200), model.screenProperty().get(), "without waiting for a picture");

        open();
        model.seek(40_000);
        assertEquals(new Screen.Picture(), model.screenProperty().get(), "another film is another matter");
    }

    @Test
    void where_sound_and_pictures_turn_out_to_end_together_a_turn_past_that_is_not_played() {
        FakePlayer player = open();
        model.playTurn(turn(30_000, 32_000));
        player.shows(FakePlayer.lastPicture(16_200));
        player.ends(16_216);
        Optional<String> past =
                Optional.of("The recording ends at 0:16.216, before this turn begins: there is nothing to play.");
        assertEquals(past, model.turnRemarkProperty().get());
        assertFalse(model.playingProperty().get());
        assertEquals(16_216, model.positionMillisProperty().get());

        player.told.clear();
        model.playTurn(turn(40_000, 41_000));
        assertEquals(past, model.turnRemarkProperty().get());
        assertTrue(player.told.stream().noneMatch(t -> t.matches("play|span .*")), player.told.toString());

        model.playTurn(turn(15_000, 18_000));
        assertEquals(
                Optional.of("The recording ends at 0:16.216, before this turn does: playing stops there."),
                model.turnRemarkProperty().get());
    }

    @Test
    void a_loop_past_the_end_that_is_found_ends() {
        FakePlayer player = open();
        model.loop(Optional.of(new TimeSpan(30_000, 32_000)));
        player.ends(16_216);
        assertEquals(Optional.empty(), model.loopProperty().get());
        assertEquals("no loop", player.told.get(player.told.size() - 1));
        assertTrue(model.turnRemarkProperty().get().isPresent());
    }

    @Test
    void a_film_that_grew_meanwhile_has_its_pictures_again() {
        FakePlayer player = open();
        model.seek(30_000);
        player.shows(FakePlayer.lastPicture(16_200));
        player.shows(new VideoFrame(29_990_000, 30_030_000, 2, 2, new int[4]));
        assertEquals(new Screen.Picture(), model.screenProperty().get());
    }

    @Test
    void a_remark_about_a_turn_goes_when_another_is_chosen_or_played() {
        open();
        List<Runnable> ways = List.of(
                () -> model.playTurn(turn(1_000, 2_000)),
                () -> model.playSpan(new TimeSpan(1_000, 2_000)),
                () -> model.loop(Optional.of(new TimeSpan(1_000, 2_000))),
                () -> model.seek(1_000));
        for (Runnable another : ways) {
            model.playTurn(turn(61_000, 62_000));
            assertTrue(model.turnRemarkProperty().get().isPresent());
            another.run();
            assertEquals(Optional.empty(), model.turnRemarkProperty().get());
        }
    }
}
