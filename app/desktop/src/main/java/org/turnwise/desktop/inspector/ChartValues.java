package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Uncertainty;

/** A chart's figures as they are copied: a line per bar, name and value with a tab between them, for any spreadsheet. */
final class ChartValues {
    private ChartValues() {}

    static String probabilities(Prediction prediction, LabelScheme scheme) {
        return Explanation.ranked(prediction, scheme).stream()
                .map(s -> s.label() + "\t" + figure(s.probability()))
                .collect(Collectors.joining("\n"));
    }

    static String uncertainty(Uncertainty u) {
        return "predictive\t" + figure(u.predictive()) + "\naleatoric\t" + figure(u.aleatoric()) + "\nepistemic\t"
                + figure(u.epistemic());
    }

    /** A modality that was missing says so and has no figures. */
    static String routing(Prediction prediction) {
        List<String> lines = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            ModalityEvidence evidence = prediction.evidence().get(modality);
            String values = evidence instanceof ModalityEvidence.Available available
                    ? available.routing().stream().map(ChartValues::figure).collect(Collectors.joining("\t"))
                    : "not available";
            lines.add(Explanation.word(modality) + "\t" + values);
        }
        return String.join("\n", lines);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
