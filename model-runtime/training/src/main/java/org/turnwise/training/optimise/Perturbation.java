package org.turnwise.training.optimise;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.Standardisation;

/** Makes training dialogues harder: modalities go missing or drown in noise, so that the network learns whom to trust. */
final class Perturbation {
    private static final double DROWNING = 2;

    private final TrainingSettings settings;
    private final List<Standardisation> scales;
    private final Random random;

    Perturbation(TrainingSettings settings, List<Standardisation> scales, long seed) {
        this.settings = settings;
        this.scales = scales;
        random = new Random(seed);
    }

    Dialogue apply(Dialogue dialogue) {
        if (settings.modalityDropout() == 0 && settings.corruption() == 0 && settings.featureNoise() == 0) {
            return dialogue;
        }
        float[][] available = new float[dialogue.turns()][];
        for (int t = 0; t < available.length; t++) {
            available[t] = dialogue.available()[t].clone();
        }
        if (random.nextDouble() < settings.modalityDropout()) {
            drop(available, random.nextInt(MODALITIES));
        }
        List<float[][]> features = new ArrayList<>();
        for (int m = 0; m < MODALITIES; m++) {
            features.add(corrupt(dialogue.features().get(m), available, m));
        }
        return dialogue.with(features, available);
    }

    private static void drop(float[][] available, int modality) {
        for (float[] turn : available) {
            float others = 0;
            for (int m = 0; m < MODALITIES; m++) {
                others += m == modality ? 0 : turn[m];
            }
            if (others > 0) {
                turn[modality] = 0;
            }
        }
    }

    private float[][] corrupt(float[][] rows, float[][] available, int modality) {
        float[] inverse = scales.get(modality).inverseDeviation();
        float[][] changed = rows.clone();
        for (int t = 0; t < rows.length; t++) {
            if (available[t][modality] > 0) {
                double noise = settings.featureNoise();
                if (settings.corruption() > 0 && random.nextDouble() < settings.corruption()) {
                    noise = Math.hypot(noise, DROWNING);
                }
                changed[t] = noise == 0 ? rows[t] : noisy(rows[t], inverse, noise);
            }
        }
        return changed;
    }

    private float[] noisy(float[] row, float[] inverse, double deviations) {
        float[] changed = row.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += (float) (deviations * random.nextGaussian() / inverse[i]);
        }
        return changed;
    }
}
