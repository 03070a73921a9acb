package org.turnwise.training.optimise;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.network.SureArchitecture;

/** Mean and scale of every feature, from the turns that have it. */
public final class Scales {
    private Scales() {}

    /** One per modality: text, audio, visual. */
    public static List<Standardisation> of(List<Dialogue> training, SureArchitecture sizes) {
        return of(training, sizes.inputs());
    }

    /** @param widths of text, audio and visual features */
    public static List<Standardisation> of(List<Dialogue> training, List<Integer> widths) {
        List<Standardisation> scales = new ArrayList<>();
        for (int m = 0; m < MODALITIES; m++) {
            List<float[]> rows = new ArrayList<>();
            for (Dialogue dialogue : training) {
                for (int t = 0; t < dialogue.turns(); t++) {
                    if (dialogue.available()[t][m] > 0) {
                        rows.add(dialogue.features().get(m)[t]);
                    }
                }
            }
            scales.add(Standardisation.of(rows, widths.get(m)));
        }
        return scales;
    }
}
