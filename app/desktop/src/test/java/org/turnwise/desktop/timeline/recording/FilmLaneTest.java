package org.turnwise.desktop.timeline.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.turnwise.media.decode.VideoFrame;

class FilmLaneTest {
    /** The pictures of a film of a minute that was cut off after 16.2 seconds. */
    private static final class CutOff implements PieceMaker<Long, VideoFrame> {
        @Override
        public Optional<VideoFrame> make(Long millis, BooleanSupplier superfluous) {
            long micros = Math.min(millis * 1000, 16_160_000);
            OptionalLong end = micros == 16_160_000 ? OptionalLong.of(16_200_000) : OptionalLong.empty();
            return Optional.of(new VideoFrame(micros, micros + 40_000, end, 2, 2, new int[4]));
        }

        @Override
        public void rest() {}
    }

    @Test
    void past_the_end_of_the_pictures_the_lane_is_empty() {
        FilmLane lane = new FilmLane();
        lane.show(60_000, 1.5, (most, grew) -> new Pieces<>(new CutOff(), most, Runnable::run, Runnable::run, grew));
        List<Long> times = List.of(8_000L, 16_160L, 24_000L);
        times.forEach(millis -> lane.want(List.of(millis)));
        assertEquals(times.size(), lane.size());
        assertEquals(
                List.of(true, true, false),
                times.stream().map(millis -> lane.picture(millis).isPresent()).toList());
    }
}
