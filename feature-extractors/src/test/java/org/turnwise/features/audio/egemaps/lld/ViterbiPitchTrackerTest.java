package org.turnwise.features.audio.egemaps.lld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.turnwise.features.audio.lld.PitchCandidates;

class ViterbiPitchTrackerTest {
    private final List<Float> track = new ArrayList<>();
    private final ViterbiPitchTracker tracker = new ViterbiPitchTracker((f0Hz, voicing) -> track.add(f0Hz));

    private static PitchCandidates frame(float firstHz, float firstVoicing, float secondHz, float secondVoicing) {
        PitchCandidates candidates = new PitchCandidates(ViterbiPitchTracker.CANDIDATES);
        candidates.set(
                new float[] {firstHz, secondHz},
                new float[] {firstVoicing, secondVoicing},
                new float[] {firstVoicing, secondVoicing},
                2);
        return candidates;
    }

    @Test
    void a_jump_of_an_octave_in_the_best_candidate_is_not_followed() {
        for (int k = 0; k < 30; k++) {
            boolean jump = k == 15;
            tracker.accept(frame(jump ? 240 : 120, 0.95f, jump ? 120 : 240, 0.9f));
        }
        tracker.finish();
        assertEquals(30, track.size());
        track.forEach(f0Hz -> assertEquals(120f, f0Hz));
    }

    @Test
    void a_frame_is_unvoiced_where_no_candidate_is_voiced() {
        for (int k = 0; k < 60; k++) {
            boolean voiced = k >= 20 && k < 40;
            tracker.accept(frame(150, voiced ? 0.95f : 0.3f, 75, 0.2f));
        }
        tracker.finish();
        for (int k = 0; k < 60; k++) {
            assertEquals(k >= 20 && k < 40 ? 150f : 0f, track.get(k), "frame " + k);
        }
    }

    @Property(tries = 50)
    void no_frame_waits_longer_than_it_may_and_none_is_lost(@ForAll long seed) {
        Random random = new Random(seed);
        List<Float> decided = new ArrayList<>();
        ViterbiPitchTracker any = new ViterbiPitchTracker((f0Hz, voicing) -> decided.add(f0Hz));
        for (int k = 0; k < 300; k++) {
            float first = 60 + 500 * random.nextFloat();
            any.accept(frame(first, random.nextFloat(), first * 0.5f, 0.69f + 0.02f * random.nextFloat()));
            assertTrue(k - any.framesDecided() < ViterbiPitchTracker.LONGEST_WAIT);
            assertEquals(decided.size(), any.framesDecided());
        }
        any.finish();
        assertEquals(300, decided.size());
    }
}
