package org.turnwise.features.audio.egemaps.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.turnwise.features.audio.egemaps.ReferenceLevels.column;
import static org.turnwise.features.audio.egemaps.ReferenceLevels.rows;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.egemaps.ReferenceLevels;
import org.turnwise.features.audio.egemaps.lld.ReferenceCandidates;
import org.turnwise.features.audio.egemaps.lld.ViterbiPitchTracker;

class EgemapsFunctionalsTest {
    static final List<String> STAGED = ReferenceLevels.STAGED;

    @ParameterizedTest
    @FieldSource("STAGED")
    void the_functionals_of_the_reference_contours_are_the_reference_functionals(String recording) {
        List<String> names = Goldens.names("names_egemapsv02_func_88.txt");
        float[] reference = Goldens.functionals("egemapsv02", recording).rows()[0];
        float[] ours = functionals(recording);
        for (int i = 0; i < reference.length; i++) {
            assertEquals(reference[i], ours[i], 1e-6 * Math.abs(reference[i]), names.get(i));
        }
    }

    private static float[] functionals(String recording) {
        EgemapsFunctionals functionals = new EgemapsFunctionals();
        float[][] pitch = rows(recording, "gemapsv01b_lld_single_logF0_smo");
        float[][] voice = rows(recording, "egemapsv02_lldSetNoF0AndLoudnessNz_smo");
        float[][] voiced = rows(recording, "egemapsv02_lldSetSpectralNz_smo");
        float[][] unvoiced = rows(recording, "egemapsv02_lldSetSpectralZ_smo");
        int decided = framesDecidedBeforeTheEnd(recording);
        for (int k = 0; k < decided; k++) {
            float[] gated = Arrays.copyOf(voiced[k], 14);
            System.arraycopy(unvoiced[k], 0, gated, 9, 5);
            functionals.acceptPitch(pitch[k][0]);
            functionals.acceptVoice(voice[k], 0);
            functionals.acceptGated(gated, 0);
        }
        float[][] spectral = rows(recording, "egemapsv02_lldSetNoF0AndLoudnessZ_smo");
        float[][] loudness = rows(recording, "gemapsv01b_loudness_smo");
        float[] energy = column(rows(recording, "egemapsv02_energyRMS"), 0);
        for (int k = 0; k < energy.length; k++) {
            functionals.acceptSpectralRow(loudness[k][0], spectral[k], 0);
            functionals.acceptEnergy(energy[k]);
        }
        return functionals.values();
    }

    private static int framesDecidedBeforeTheEnd(String recording) {
        AtomicInteger decided = new AtomicInteger();
        ViterbiPitchTracker tracker = new ViterbiPitchTracker((f0Hz, voicing) -> decided.incrementAndGet());
        for (float[] row : rows(recording, "gemapsv01b_pitchShsG60")) {
            tracker.accept(ReferenceCandidates.of(row));
        }
        return decided.get();
    }
}
