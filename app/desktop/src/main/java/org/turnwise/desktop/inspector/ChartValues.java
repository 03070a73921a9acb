package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence.Available;
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

    /** What each modality's head gives and what all give together, a line per label with the heads in columns. */
    static String heads(Prediction prediction, List<String> labels) {
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("label"));
        for (Modality modality : Modality.values()) {
            names.add(Explanation.word(modality));
        }
        names.add("all");
        lines.add(String.join("\t", names));
        for (String label : labels) {
            List<String> values = new ArrayList<>(List.of(label));
            for (int head = 0; head < names.size() - 1; head++) {
                values.add(Heads.of(prediction, head)
                        .map(p -> figure(p.getOrDefault(label, 0.0)))
                        .orElse("not available"));
            }
            lines.add(String.join("\t", values));
        }
        return String.join("\n", lines);
    }

    /** The experts' say, then their variances. A modality that was missing says so and has no figures. */
    static String routing(Prediction prediction) {
        List<String> lines = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            lines.add(Explanation.word(modality) + "\t" + experts(prediction, modality, Available::routing));
        }
        for (Modality modality : Modality.values()) {
            lines.add(Explanation.word(modality) + ", variance\t"
                    + experts(prediction, modality, Available::expertVariance));
        }
        return String.join("\n", lines);
    }

    private static String experts(Prediction prediction, Modality modality, Function<Available, List<Double>> values) {
        return prediction.evidence().get(modality) instanceof Available available
                ? values.apply(available).stream().map(ChartValues::figure).collect(Collectors.joining("\t"))
                : "not available";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
