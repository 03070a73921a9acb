package org.turnwise.features.audio.egemaps.lld;

import static org.turnwise.features.audio.egemaps.ReferenceLevels.assertAgree;
import static org.turnwise.features.audio.egemaps.ReferenceLevels.rows;

import org.junit.jupiter.api.Test;

class EnergyTest {
    @Test
    void the_energy_of_the_reference_frames_is_the_reference_energy() {
        float[][] frames = rows("short_300ms", "gemapsv01b_winG60");
        float[][] ours = new float[frames.length][1];
        for (int k = 0; k < ours.length; k++) {
            ours[k][0] = Energy.rootMeanSquare(frames[k], 0, frames[k].length);
        }
        assertAgree("root mean square", rows("short_300ms", "gemapsv01b_e60"), ours, 1e-6);
    }
}
