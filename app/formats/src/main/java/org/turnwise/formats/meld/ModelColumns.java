package org.turnwise.formats.meld;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** What the chosen run said of a turn; no columns at all where no run is exported. Lists of weights as {@code 0.5 0.5}. */
final class ModelColumns {
    private final ExportView view;
    private final List<String> labels;

    ModelColumns(ExportView view) {
        this.view = view;
        this.labels = view.run().map(r -> labels(view.session(), r)).orElse(List.of());
    }

    /** Of the run's scheme in its order, then those a prediction has beside them. */
    private static List<String> labels(Session session, AnalysisRun run) {
        List<String> labels = new ArrayList<>(session.scheme(run.scheme()).stream()
                .flatMap(s -> s.labels().stream())
                .map(Label::id)
                .toList());
        TreeSet<String> others = new TreeSet<>();
        session.predictions().values().stream()
                .filter(p -> p.run().equals(run.id()))
                .forEach(p -> others.addAll(p.probabilities().keySet()));
        labels.forEach(others::remove);
        labels.addAll(others);
        return labels;
    }

    List<String> names() {
        if (view.run().isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(
                "predicted_label",
                "predicted_confidence",
                "uncertainty_predictive",
                "uncertainty_aleatoric",
                "uncertainty_epistemic"));
        labels.forEach(l -> names.add("p_" + l));
        for (Modality modality : Modality.values()) {
            String m = lower(modality);
            names.addAll(
                    List.of("available_" + m, "routing_" + m, "expert_variance_" + m, "modality_uncertainty_" + m));
        }
        names.addAll(List.of("model", "model_hash", "run"));
        return names;
    }

    List<String> values(TurnId turn) {
        int width = names().size();
        if (width == 0) {
            return List.of();
        }
        return view.prediction(turn).map(this::values).orElse(Collections.nCopies(width, ""));
    }

    private List<String> values(Prediction prediction) {
        List<String> values = new ArrayList<>();
        values.add(prediction.label());
        values.add(Double.toString(prediction.confidence()));
        values.add(Double.toString(prediction.uncertainty().predictive()));
        values.add(Double.toString(prediction.uncertainty().aleatoric()));
        values.add(Double.toString(prediction.uncertainty().epistemic()));
        labels.forEach(
                l -> values.add(Double.toString(prediction.probabilities().getOrDefault(l, 0.0))));
        for (Modality modality : Modality.values()) {
            values.addAll(modality(Optional.ofNullable(prediction.evidence().get(modality))));
        }
        AnalysisRun run = view.run().orElseThrow();
        values.addAll(List.of(run.modelName(), run.modelHash(), run.id()));
        return values;
    }

    private static List<String> modality(Optional<ModalityEvidence> evidence) {
        if (evidence.isPresent() && evidence.get() instanceof ModalityEvidence.Available available) {
            return List.of(
                    "yes",
                    joined(available.routing()),
                    joined(available.expertVariance()),
                    Double.toString(available.uncertainty()));
        }
        String reason = evidence.isPresent() && evidence.get() instanceof ModalityEvidence.Missing missing
                ? "no: " + missing.reason()
                : "no";
        return List.of(reason, "", "", "");
    }

    private static String joined(List<Double> weights) {
        return weights.stream().map(w -> Double.toString(w)).collect(Collectors.joining(" "));
    }

    private static String lower(Modality modality) {
        return modality.name().toLowerCase(Locale.ROOT);
    }
}
