package org.turnwise.training.optimise;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.network.SureNetwork;
import org.turnwise.training.network.SureParts;

/** A network and settings small enough for tests. */
public final class Fixtures {
    private Fixtures() {}

    public static SureNetwork smallNetwork() {
        return smallNetwork(SureParts.ALL);
    }

    static SureNetwork smallNetwork(SureParts parts) {
        return new SureNetwork(new SureArchitecture(
                List.of(SyntheticDialogues.TEXT, SyntheticDialogues.AUDIO, SyntheticDialogues.VISUAL),
                16,
                4,
                12,
                3,
                2,
                4,
                24,
                1,
                SyntheticDialogues.CLASSES,
                4,
                parts));
    }

    public static TrainingSettings settings(int epochs, double dropout, double perturbation) {
        return new TrainingSettings(
                epochs,
                epochs,
                4,
                5e-3,
                0.1,
                0.1,
                1e-4,
                1,
                0,
                dropout,
                perturbation,
                perturbation,
                0,
                0,
                0,
                0.3,
                0.02,
                0.01,
                0,
                0,
                Joining.NONE,
                Selection.WEIGHTED_F1);
    }

    public static List<Standardisation> scales(List<Dialogue> dialogues) {
        List<Standardisation> scales = new ArrayList<>();
        for (int m = 0; m < SureArchitecture.MODALITIES; m++) {
            List<float[]> rows = new ArrayList<>();
            int modality = m;
            dialogues.forEach(
                    dialogue -> rows.addAll(List.of(dialogue.features().get(modality))));
            scales.add(Standardisation.of(rows, rows.get(0).length));
        }
        return scales;
    }
}
