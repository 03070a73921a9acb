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
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.video.Glimpses.Glimpse;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.Player;
import org.turnwise.media.probe.MediaDescription;

/** The small pictures without a toolkit; the test runs what was handed to the background. */
class GlimpsesTest {
    private static final Path FILM = Path.of("film.mp4");

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Long> decoded = new ArrayList<>();
    private VideoFrame picture = FakePlayer.picture(160, 90, 0xFF336699);
    private Player player = FakePlayer.film(FILM);
    private boolean broken;
    private boolean givesUp;
    private int open;
    private final Glimpses glimpses =
            new Glimpses(this::source, waiting::add, Runnable::run, () -> Optional.of(player.media()));

    private GlimpseSource source(MediaDescription media) throws MediaException {
        if (broken) {
            throw new MediaException(FILM, Reason.DECODING_FAILED, "damaged");
        }
        open++;
        return new GlimpseSource() {
            @Override
            public Optional<VideoFrame> at(long millis, BooleanSupplier superseded) {
                decoded.add(millis);
                return givesUp ? Optional.empty() : Optional.of(picture);
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private void runWaiting() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private Glimpse shown() {
        return glimpses.shownProperty().get().orElseThrow();
    }

    @Test
    void the_time_is_shown_at_once_and_the_picture_when_it_is_decoded() {
        glimpses.point(1_234);
        assertEquals(new Glimpse(1_234, Optional.empty(), true), shown());
        runWaiting();
        assertEquals(new Glimpse(1_234, Optional.of(picture), true), shown());
        glimpses.leave();
        assertTrue(glimpses.shownProperty().get().isEmpty());
    }

    @Test
    void of_moments_pointed_at_while_one_is_decoded_only_the_last_is_decoded() {
        for (long millis : new long[] {1_000, 2_000, 3_000, 4_000}) {
            glimpses.point(millis);
        }
        assertEquals(1, waiting.size(), "one at a time");
        runWaiting();
        assertEquals(List.of(1_000L, 4_000L), decoded);
        assertEquals(4_000, shown().millis());
        assertTrue(shown().picture().isPresent());
    }

    @Test
    void a_picture_that_comes_after_the_pointer_has_left_is_not_shown() {
        glimpses.point(1_000);
        glimpses.leave();
        runWaiting();
        assertTrue(glimpses.shownProperty().get().isEmpty());
    }

    @Test
    void a_moment_seen_before_needs_no_decoding_and_the_oldest_are_forgotten() {
        for (int i = 0; i < 130; i++) {
            glimpses.point(i * 100L);
            runWaiting();
        }
        assertEquals(120, glimpses.kept());
        decoded.clear();
        glimpses.point(12_950);
        assertTrue(shown().picture().isPresent());
        assertTrue(waiting.isEmpty());
        glimpses.point(0);
        assertFalse(shown().picture().isPresent());
    }

    @Test
    void one_given_up_for_another_is_decoded_when_it_is_pointed_at_again() {
        givesUp = true;
        glimpses.point(1_000);
        glimpses.point(2_000);
        glimpses.point(1_000);
        waiting.remove().run();
        givesUp = false;
        runWaiting();
        assertEquals(new Glimpse(1_000, Optional.of(picture), true), shown());
    }

    @Test
    void where_no_picture_can_be_had_only_the_time_is_shown_and_it_is_not_tried_again() {
        broken = true;
        glimpses.point(1_000);
        runWaiting();
        assertEquals(new Glimpse(1_000, Optional.empty(), false), shown());
        broken = false;
        glimpses.point(2_000);
        assertTrue(waiting.isEmpty());
        player = FakePlayer.soundOnly(FILM);
        glimpses.point(3_000);
        assertEquals(new Glimpse(3_000, Optional.empty(), false), shown());
        assertTrue(waiting.isEmpty());
    }

    @Test
    void past_the_end_of_the_pictures_only_the_time_is_shown() {
        picture = FakePlayer.lastPicture(16_200);
        for (int again = 0; again < 2; again++) {
            glimpses.point(30_000);
            runWaiting();
            assertEquals(new Glimpse(30_000, Optional.empty(), false), shown());
        }
        assertEquals(List.of(30_000L), decoded, "it is not decoded again and again");
        glimpses.point(16_190);
        runWaiting();
        assertEquals(new Glimpse(16_190, Optional.of(picture), true), shown());
    }

    @Test
    void another_film_has_pictures_of_its_own_and_closing_lets_go_of_the_file() {
        glimpses.point(1_000);
        runWaiting();
        player = FakePlayer.film(Path.of("other.mp4"));
        glimpses.point(1_000);
        assertFalse(shown().picture().isPresent());
        runWaiting();
        assertEquals(1, open);
        glimpses.point(5_000);
        glimpses.close();
        runWaiting();
        assertEquals(0, open);
    }
}
