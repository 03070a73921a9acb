package org.turnwise.formats.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.formats.dataset.ChosenLabel;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Turn;

/** How many turns have which label, by speaker. */
final class LabelCounts {
    private static final String NONE = "(none)";

    private final List<String> labels = new ArrayList<>();
    private final Map<String, Map<String, Integer>> bySpeaker = new LinkedHashMap<>();

    LabelCounts(ExportView view) {
        view.scheme().map(LabelScheme::labels).orElse(List.of()).stream()
                .map(Label::id)
                .forEach(labels::add);
        for (Turn turn : view.turns()) {
            String label = view.label(turn.id()).map(ChosenLabel::label).orElse(NONE);
            if (!labels.contains(label) && !label.equals(NONE)) {
                labels.add(label);
            }
            bySpeaker
                    .computeIfAbsent(view.session().speakerName(turn.speaker()), s -> new LinkedHashMap<>())
                    .merge(label, 1, Integer::sum);
        }
        labels.add(NONE);
    }

    void write(Markdown card) throws IOException {
        List<String> header = new ArrayList<>(List.of("speaker", "turns"));
        header.addAll(labels);
        List<List<String>> rows = new ArrayList<>();
        Map<String, Integer> total = new LinkedHashMap<>();
        bySpeaker.forEach((speaker, counts) -> {
            rows.add(row(speaker, counts));
            counts.forEach((label, n) -> total.merge(label, n, Integer::sum));
        });
        rows.add(row("all", total));
        card.section("Labels").table(header, rows);
    }

    private List<String> row(String first, Map<String, Integer> counts) {
        List<String> row = new ArrayList<>();
        row.add(first);
        row.add(Integer.toString(
                counts.values().stream().mapToInt(Integer::intValue).sum()));
        labels.forEach(l -> row.add(Integer.toString(counts.getOrDefault(l, 0))));
        return row;
    }
}
