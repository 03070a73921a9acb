package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence.Available;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Uncertainty;

/** A chart's figures as they are copied: a line per bar, name and value with a tab between them, for any spreadsheet. */
final class ChartValues {
    private static final Texts TEXTS = Texts.of(ChartValues.class);

    private ChartValues() {}

    static String probabilities(Prediction prediction, LabelScheme scheme) {
        return Explanation.ranked(prediction, scheme).stream()
                .map(s -> s.label() + "\t" + figure(s.probability()))
                .collect(Collectors.joining("\n"));
    }

    static String uncertainty(Uncertainty u) {
        return String.join(
                "\n",
                TEXTS.get("values.predictive") + "\t" + figure(u.predictive()),
                TEXTS.get("values.aleatoric") + "\t" + figure(u.aleatoric()),
                TEXTS.get("values.epistemic") + "\t" + figure(u.epistemic()));
    }

    /** What each modality's head gives and what all give together, a line per label with the heads in columns. */
    static String heads(Prediction prediction, List<String> labels) {
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(TEXTS.get("values.label")));
        for (int head = 0; head < Heads.COUNT; head++) {
            names.add(Heads.name(head));
        }
        lines.add(String.join("\t", names));
        for (String label : labels) {
            List<String> values = new ArrayList<>(List.of(label));
            for (int head = 0; head < names.size() - 1; head++) {
                values.add(Heads.of(prediction, head)
                        .map(p -> figure(p.getOrDefault(label, 0.0)))
                        .orElse(Explanation.notAvailable("")));
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
            lines.add(TEXTS.get("values.variance", Explanation.word(modality)) + "\t"
                    + experts(prediction, modality, Available::expertVariance));
        }
        return String.join("\n", lines);
    }

    private static String experts(Prediction prediction, Modality modality, Function<Available, List<Double>> values) {
        return prediction.evidence().get(modality) instanceof Available available
                ? values.apply(available).stream().map(ChartValues::figure).collect(Collectors.joining("\t"))
                : Explanation.notAvailable("");
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
