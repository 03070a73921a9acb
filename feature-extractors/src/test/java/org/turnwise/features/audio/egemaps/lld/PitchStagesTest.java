package org.turnwise.features.audio.egemaps.lld;

import static org.turnwise.features.audio.egemaps.ReferenceLevels.assertAgree;
import static org.turnwise.features.audio.egemaps.ReferenceLevels.rows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.turnwise.features.audio.egemaps.ReferenceLevels;

class PitchStagesTest {
    static final List<String> STAGED = ReferenceLevels.STAGED;

    @ParameterizedTest
    @FieldSource("STAGED")
    void the_pitch_track_through_the_reference_candidates_is_the_reference_track(String recording) {
        float[][] candidates = rows(recording, "gemapsv01b_pitchShsG60");
        List<float[]> track = new ArrayList<>();
        ViterbiPitchTracker tracker = new ViterbiPitchTracker(
                (f0Hz, voicing) -> track.add(new float[] {f0Hz, Semitones.above27Hz(f0Hz), voicing}));
        for (float[] row : candidates) {
            tracker.accept(ReferenceCandidates.of(row));
        }
        tracker.finish();
        assertAgree(recording, rows(recording, "gemapsv01b_logPitchRaw"), track.toArray(float[][]::new), 1e-6);
    }
}
