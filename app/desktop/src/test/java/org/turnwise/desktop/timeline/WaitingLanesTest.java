package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.lanes.LaneKind;

class WaitingLanesTest {
    private static final List<LaneKind> THREE = List.of(LaneKind.SOUND, LaneKind.EMOTIONS, LaneKind.EXPERTS);

    private final List<LaneKind> painted = new ArrayList<>();
    private long nanos;
    private final WaitingLanes waiting = new WaitingLanes(() -> nanos);

    private void frame(long nanosPerLane) {
        waiting.paintSome(lane -> {
            painted.add(lane);
            nanos += nanosPerLane;
        });
    }

    @Test
    void what_is_quick_is_painted_in_one_frame() {
        waiting.add(THREE);
        frame(WaitingLanes.MOST_NANOS / 4);
        assertEquals(THREE, painted);
        assertTrue(waiting.isEmpty());
    }

    @Test
    void what_is_slow_is_painted_one_a_frame_and_all_in_the_end() {
        waiting.add(THREE);
        frame(WaitingLanes.MOST_NANOS);
        assertEquals(List.of(LaneKind.SOUND), painted);
        assertFalse(waiting.isEmpty());
        frame(WaitingLanes.MOST_NANOS);
        frame(WaitingLanes.MOST_NANOS);
        assertEquals(THREE, painted);
        assertTrue(waiting.isEmpty());
    }

    @Test
    void where_all_change_with_every_frame_each_has_its_turn() {
        for (int i = 0; i < 6; i++) {
            waiting.add(THREE);
            frame(WaitingLanes.MOST_NANOS);
        }
        assertEquals(
                List.of(
                        LaneKind.SOUND,
                        LaneKind.EMOTIONS,
                        LaneKind.EXPERTS,
                        LaneKind.SOUND,
                        LaneKind.EMOTIONS,
                        LaneKind.EXPERTS),
                painted);
    }

    @Test
    void nothing_waits_after_all_was_painted_otherwise() {
        waiting.add(THREE);
        waiting.clear();
        frame(1);
        assertEquals(List.of(), painted);
    }
}
