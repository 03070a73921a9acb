package org.turnwise.formats.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;

/** Who gave which label how often, people and model, and how far they agree with each other. */
final class Raters {
    private final List<Rater> raters;
    private final List<String> labels = new ArrayList<>();

    Raters(ExportView view) {
        this.raters = Rater.of(view);
        view.scheme().map(LabelScheme::labels).orElse(List.of()).stream()
                .map(Label::id)
                .forEach(labels::add);
        TreeSet<String> others = new TreeSet<>();
        raters.forEach(rater -> others.addAll(rater.counts().keySet()));
        labels.forEach(others::remove);
        labels.addAll(others);
    }

    void write(Markdown card) throws IOException {
        if (raters.isEmpty()) {
            return;
        }
        counts(card);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < raters.size(); i++) {
            for (int j = i + 1; j < raters.size(); j++) {
                Agreement agreement = Agreement.of(raters.get(i), raters.get(j));
                if (agreement.turns() > 0) {
                    rows.add(row(raters.get(i), raters.get(j), agreement));
                }
            }
        }
        if (!rows.isEmpty()) {
            card.section("Agreement")
                    .table(
                            List.of("between", "and", "turns both labelled", "same label", "share", "Cohen's kappa"),
                            rows)
                    .paragraph("Between gold labels and the model the share is the model's accuracy. Labels given with"
                            + " the prediction in view, or by accepting it, count like all others: where there are many"
                            + " (see Provenance), agreement with the model says little.");
        }
    }

    private void counts(Markdown card) throws IOException {
        List<String> header = new ArrayList<>(List.of("given by", "turns"));
        header.addAll(labels);
        List<List<String>> rows = new ArrayList<>();
        for (Rater rater : raters) {
            Map<String, Long> counts = rater.counts();
            List<String> row = new ArrayList<>(
                    List.of(rater.name(), Integer.toString(rater.labels().size())));
            labels.forEach(l -> row.add(Long.toString(counts.getOrDefault(l, 0L))));
            rows.add(row);
        }
        card.section("Labels by who gave them").table(header, rows);
    }

    private static List<String> row(Rater a, Rater b, Agreement agreement) {
        return List.of(
                a.name(),
                b.name(),
                Long.toString(agreement.turns()),
                Long.toString(agreement.same()),
                String.format(Locale.ROOT, "%.3f", agreement.share()),
                agreement.kappa().isPresent()
                        ? String.format(Locale.ROOT, "%.3f", agreement.kappa().getAsDouble())
                        : "none: one label only");
    }
}
