package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.media.MediaException;
import org.turnwise.media.playback.AudioDevice;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class PlayerModelTest {
    private static final Path FILM = Path.of("film.mp4");
    private static final MediaSource SOURCE = new MediaSource("m", "film.mp4", "sha256:00", 1, 60_000, true, true);

    private final List<FakePlayer> opened = new ArrayList<>();
    private final List<AudioDevice> devices = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final PlayerModel model = new PlayerModel(
            (file, device, remark) -> {
                FakePlayer player = FakePlayer.film(file);
                devices.add(device);
                opened.add(player);
                return player;
            },
            waiting::add,
            Runnable::run,
            turn -> new Roll(200, 300));

    private void runWaiting() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private FakePlayer open() {
        model.recording(new MediaState.Found(SOURCE, FILM));
        runWaiting();
        return opened.get(opened.size() - 1);
    }

    private static Turn turn(long start, long end) {
        return new Turn(new TurnId(1), new TimeSpan(start, end), "A", "");
    }

    @Test
    void a_recording_is_opened_in_the_background_and_then_shown() {
        model.recording(new MediaState.Found(SOURCE, FILM));
        assertEquals(
                new Screen.Preparing("Opening film.mp4"), model.screenProperty().get());
        assertTrue(opened.isEmpty());
        runWaiting();
        assertEquals(new Screen.Picture(), model.screenProperty().get());
        assertEquals(60_000, model.durationMillisProperty().get());
    }

    @Test
    void another_sound_device_is_taken_up_where_the_recording_is() {
        FakePlayer first = open();
        model.loop(Optional.of(new TimeSpan(1_000, 2_000)));
        first.reports(1_500, PlaybackState.PLAYING);
        model.output(new AudioDevice("Headset"));
        runWaiting();
        assertEquals(List.of(AudioDevice.SYSTEM_DEFAULT, new AudioDevice("Headset")), devices);
        assertTrue(first.told.contains("close"));
        FakePlayer second = opened.get(1);
        assertEquals(List.of("loop 1000-2000", "seek 1500", "play"), second.told);
        assertEquals(1_500, model.positionMillisProperty().get());
        assertEquals(
                Optional.of(new TimeSpan(1_000, 2_000)), model.loopProperty().get());
        assertTrue(model.playingProperty().get());
    }

    @Test
    void a_device_that_stops_playing_is_replaced_by_the_system_s_once_and_that_is_said() {
        model.output(new AudioDevice("Headset"));
        FakePlayer first = open();
        first.listeners.forEach(l -> l.soundLost("The audio device does not play."));
        runWaiting();
        assertEquals(List.of(new AudioDevice("Headset"), AudioDevice.SYSTEM_DEFAULT), devices);
        assertTrue(model.soundRemarkProperty().get().orElse("").contains("Headset"));
        opened.get(1).listeners.forEach(l -> l.soundLost("The audio device does not play."));
        runWaiting();
        assertEquals(2, devices.size());
        assertEquals(
                Optional.of("The audio device does not play."),
                model.soundNoteProperty().get());
    }

    @Test
    void what_the_player_reports_arrives() {
        FakePlayer player = open();
        var picture = FakePlayer.picture(4, 4, 0xff00ff00);
        player.shows(picture);
        player.reports(1_234, PlaybackState.PLAYING);
        assertEquals(Optional.of(picture), model.frameProperty().get());
        assertEquals(1_234, model.positionMillisProperty().get());
        assertTrue(model.playingProperty().get());
        player.reports(60_000, PlaybackState.ENDED);
        assertFalse(model.playingProperty().get());
    }

    @Test
    void where_the_player_was_before_a_turn_was_chosen_does_not_draw_the_playhead_back() {
        Queue<Runnable> fx = new ArrayDeque<>();
        FakePlayer player = FakePlayer.film(FILM);
        PlayerModel late =
                new PlayerModel((media, device, remark) -> player, Runnable::run, fx::add, turn -> new Roll(0, 0));
        late.recording(new MediaState.Found(SOURCE, FILM));
        while (!fx.isEmpty()) {
            fx.remove().run();
        }
        player.reports(10_040, PlaybackState.PLAYING);
        late.playTurn(turn(23_000, 25_000));
        while (!fx.isEmpty()) {
            fx.remove().run();
        }
        assertEquals(23_000, late.positionMillisProperty().get());
        player.reports(23_033, PlaybackState.PLAYING);
        fx.remove().run();
        assertEquals(23_033, late.positionMillisProperty().get());
        late.close();
    }

    @Test
    void of_reports_that_come_too_fast_only_the_latest_arrives() {
        Queue<Runnable> fx = new ArrayDeque<>();
        List<PlayerRelay.News> arrived = new ArrayList<>();
        PlayerRelay relay = new PlayerRelay(fx::add, arrived::add);
        relay.positionChanged(1);
        relay.positionChanged(2);
        relay.frameShown(FakePlayer.picture(1, 1, 0));
        assertEquals(1, fx.size());
        fx.remove().run();
        assertEquals(Optional.of(2L), arrived.get(0).positionMillis());
        assertTrue(arrived.get(0).frame().isPresent());
        relay.positionChanged(3);
        fx.remove().run();
        assertEquals(Optional.of(3L), arrived.get(1).positionMillis());
        assertTrue(arrived.get(1).frame().isEmpty());
    }

    @Test
    void a_recording_that_is_no_longer_wanted_when_it_is_open_is_closed_again() {
        model.recording(new MediaState.Found(SOURCE, FILM));
        model.recording(new MediaState.Missing(SOURCE, FILM));
        runWaiting();
        assertEquals(List.of("close"), opened.get(0).told);
        assertEquals(new Screen.NotFound(FILM), model.screenProperty().get());
    }

    @Test
    void a_recording_that_cannot_be_played_says_why() {
        PlayerModel broken = new PlayerModel(
                (file, device, remark) -> {
                    throw new MediaException(
                            file, MediaException.Reason.TRUNCATED, "film.mp4 is cut off. Copy it again.");
                },
                Runnable::run,
                Runnable::run,
                turn -> new Roll(0, 0));
        broken.recording(new MediaState.Found(SOURCE, FILM));
        assertEquals(
                new Screen.CannotPlay("film.mp4 is cut off. Copy it again."),
                broken.screenProperty().get());
    }

    @Test
    void a_failure_while_playing_says_why_too() {
        FakePlayer player = open();
        model.play();
        player.fails(new MediaException(FILM, MediaException.Reason.UNREADABLE, "the disk is gone"));
        assertEquals(
                new Screen.CannotPlay("the disk is gone"),
                model.screenProperty().get());
        assertFalse(model.playingProperty().get());
    }

    @Test
    void sound_without_pictures_is_said_to_be_so() {
        PlayerModel sound = new PlayerModel(
                (file, device, remark) -> FakePlayer.soundOnly(file),
                Runnable::run,
                Runnable::run,
                turn -> new Roll(0, 0));
        sound.recording(new MediaState.Found(SOURCE, Path.of("talk.wav")));
        assertEquals(new Screen.SoundOnly("talk.wav"), sound.screenProperty().get());
    }

    @Test
    void a_seek_moves_the_playhead_at_once_and_stays_in_the_recording() {
        FakePlayer player = open();
        model.seek(5_000);
        assertEquals(5_000, model.positionMillisProperty().get());
        model.seek(99_000);
        model.seek(-3);
        assertEquals(List.of("seek 5000", "seek 60000", "seek 0"), player.told);
    }

    @Test
    void without_a_recording_the_playhead_still_goes_where_it_is_sent() {
        model.seek(7_000);
        model.play();
        assertEquals(7_000, model.positionMillisProperty().get());
        assertFalse(model.playingProperty().get());
    }

    @Test
    void a_turn_is_played_with_lead_in_and_lead_out() {
        FakePlayer player = open();
        model.playTurn(turn(2_000, 3_000));
        model.playTurn(turn(100, 100));
        assertEquals(List.of("span 1800-3300", "span 0-401"), player.told);
        assertTrue(model.playingProperty().get());
    }

    @Test
    void a_loop_begins_at_its_start_and_ends_when_asked() {
        FakePlayer player = open();
        model.loop(Optional.of(new TimeSpan(2_000, 3_000)));
        assertEquals(
                Optional.of(new TimeSpan(2_000, 3_000)), model.loopProperty().get());
        model.loop(Optional.empty());
        assertEquals(List.of("loop 2000-3000", "seek 2000", "play", "no loop"), player.told);
        assertTrue(model.loopProperty().get().isEmpty());
    }

    @Test
    void the_shuttle_keys_play_change_speed_and_stand() {
        FakePlayer player = open();
        model.shuttle(1);
        assertTrue(model.playingProperty().get());
        model.shuttle(1);
        model.shuttle(1);
        assertEquals(1.5, player.rate());
        model.shuttle(-1);
        assertEquals(1.25, player.rate());
        for (int i = 0; i < 9; i++) {
            model.shuttle(-1);
        }
        assertEquals(0.25, player.rate());
        model.shuttle(0);
        assertFalse(model.playingProperty().get());
        assertEquals(1, player.rate());
        model.seek(5_000);
        model.shuttle(-1);
        assertEquals(4_000, model.positionMillisProperty().get());
    }

    @Test
    void speed_volume_and_size_chosen_before_hold_for_the_next_recording() {
        model.rateProperty().set(0.5);
        model.volumeProperty().set(0.25);
        model.pictureBounds(320, 180);
        FakePlayer player = open();
        assertEquals(0.5, player.rate());
        assertEquals(0.25, player.volume());
        assertEquals(List.of("bounds 320x180"), player.told);
    }

    @Test
    void another_recording_closes_the_one_before_and_its_late_reports_do_not_count() {
        FakePlayer first = open();
        FakePlayer second = open();
        assertTrue(first.told.contains("close"));
        second.reports(100, PlaybackState.PLAYING);
        first.reports(9_999, PlaybackState.PAUSED);
        assertEquals(100, model.positionMillisProperty().get());
        model.close();
        runWaiting();
        assertTrue(second.told.contains("close"));
    }

    @Test
    void a_loop_is_padded_as_far_as_the_recording_begins_and_anew_when_that_is_changed() {
        FakePlayer player = open();
        model.loopPaddingProperty().set(300);
        model.loop(Optional.of(new TimeSpan(1_000, 2_000)));
        assertEquals(List.of("loop 700-2300", "seek 700", "play"), player.told);
        assertEquals(
                Optional.of(new TimeSpan(1_000, 2_000)), model.loopProperty().get());
        model.loopPaddingProperty().set(1_200);
        assertEquals("loop 0-3200", player.told.get(3), "it goes on from where it is");
        assertEquals(4, player.told.size());
        model.loop(Optional.empty());
        model.loopPaddingProperty().set(100);
        assertEquals("no loop", player.told.get(player.told.size() - 1));
    }

    @Test
    void keys_change_the_speed_in_steps_whether_it_plays_or_not() {
        FakePlayer player = open();
        model.speed(1);
        assertEquals(1.25, player.rate());
        for (int i = 0; i < 9; i++) {
            model.speed(-1);
        }
        assertEquals(0.25, player.rate());
        model.speed(0);
        assertEquals(1, player.rate());
        assertEquals(List.of(), player.told);
    }
}
