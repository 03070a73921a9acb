package org.turnwise.formats.meld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.turnwise.formats.dataset.ChosenLabel;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Scale;
import org.turnwise.session.model.TurnId;

/** What people said of a turn, one column each; soft labels as {@code joy=0.6 surprise=0.4}. */
final class HumanColumns {
    private final ExportView view;
    private final List<String> scales;

    HumanColumns(ExportView view) {
        this.view = view;
        this.scales = view.session().schemes().values().stream()
                .flatMap(s -> s.scales().stream())
                .map(Scale::id)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "human_label",
                "label_from",
                "secondary_label",
                "soft_label",
                "human_confidence",
                "comment",
                "flagged",
                "annotator",
                "labelled_at",
                "took_ms",
                "shown",
                "method",
                "replaced_label",
                "gold_label",
                "gold_source",
                "all_labels"));
        scales.forEach(s -> names.add("scale_" + s));
        return names;
    }

    List<String> values(TurnId turn) {
        String scheme = view.options().scheme();
        Optional<ChosenLabel> chosen = view.label(turn);
        Optional<Annotation> detail = view.labels().detail(turn, scheme);
        Optional<GoldLabel> gold = view.labels().gold(turn, scheme);
        List<String> values = new ArrayList<>();
        values.add(detail.flatMap(Annotation::label).orElse(""));
        values.add(chosen.map(ChosenLabel::from).orElse(""));
        values.add(detail.flatMap(Annotation::secondary).orElse(""));
        values.add(detail.map(a -> soft(a.distribution())).orElse(""));
        values.add(detail.filter(a -> a.confidence().isPresent())
                .map(a -> Double.toString(a.confidence().orElseThrow()))
                .orElse(""));
        values.add(detail.map(Annotation::comment).orElse(""));
        values.add(detail.map(a -> Boolean.toString(a.flagged())).orElse(""));
        values.add(detail.map(Annotation::annotator).orElse(""));
        values.add(detail.map(a -> a.origin().at().toString()).orElse(""));
        values.add(detail.map(a -> Long.toString(a.origin().tookMillis())).orElse(""));
        values.add(detail.map(a -> lower(a.origin().shown())).orElse(""));
        values.add(detail.map(a -> lower(a.origin().method())).orElse(""));
        values.add(detail.flatMap(a -> a.origin().replaced()).orElse(""));
        values.add(gold.map(GoldLabel::label).orElse(""));
        values.add(gold.map(GoldLabel::source).orElse(""));
        values.add(all(turn, scheme));
        scales.forEach(s -> values.add(scale(turn, s)));
        return values;
    }

    private String all(TurnId turn, String scheme) {
        return view.labels().annotations(turn).stream()
                .filter(a -> a.scheme().equals(scheme) && a.label().isPresent())
                .map(a -> a.annotator() + "=" + a.label().orElseThrow())
                .collect(Collectors.joining(" "));
    }

    /** The scale's value, from whichever scheme has the scale; of several annotators the mean. */
    private String scale(TurnId turn, String scale) {
        double[] given = view.labels().annotations(turn).stream()
                .flatMap(a -> Optional.ofNullable(a.scales().get(scale)).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return given.length == 0
                ? ""
                : Double.toString(Arrays.stream(given).average().orElseThrow());
    }

    private static String soft(Map<String, Double> distribution) {
        return new TreeMap<>(distribution)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
