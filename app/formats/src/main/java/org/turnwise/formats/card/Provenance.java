package org.turnwise.formats.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Turn;

/** Where an export's content came from: recordings, annotators, gold labels, analysis runs. */
final class Provenance {
    private final ExportView view;

    Provenance(ExportView view) {
        this.view = view;
    }

    void write(Markdown card) throws IOException {
        card.section("Provenance");
        recordings(card);
        turns(card);
        annotators(card);
        gold(card);
        runs(card);
    }

    private void recordings(Markdown card) throws IOException {
        List<MediaSource> media = view.session().media();
        if (media.isEmpty()) {
            card.paragraph("The session refers to no recording.");
            return;
        }
        if (media.size() > 1) {
            severalRecordings(card, media);
            return;
        }
        card.table(
                List.of("recording", "length (ms)", "bytes", "content"),
                media.stream()
                        .map(m -> List.of(
                                m.path(),
                                Long.toString(m.durationMillis()),
                                Long.toString(m.sizeBytes()),
                                m.contentHash()))
                        .toList());
    }

    private static void severalRecordings(Markdown card, List<MediaSource> media) throws IOException {
        card.table(
                List.of("recording", "length (ms)", "began after the first (ms)", "bytes", "content"),
                media.stream()
                        .map(m -> List.of(
                                m.path(),
                                Long.toString(m.durationMillis()),
                                Long.toString(m.offsetMillis()),
                                Long.toString(m.sizeBytes()),
                                m.contentHash()))
                        .toList());
        card.paragraph("Turns' times are those of the first recording; it is the one that models analysed.");
    }

    /** The files the turns were read from, with as much as tells one file from another. */
    private void turns(Markdown card) throws IOException {
        Map<String, Long> sources = view.turns().stream()
                .map(turn -> turn.attributes().getOrDefault(Turn.SOURCE, "by hand, or not recorded"))
                .collect(Collectors.groupingBy(source -> source, TreeMap::new, Collectors.counting()));
        if (!sources.isEmpty()) {
            card.table(
                    List.of("turns from (transcript, format, encoding, content)", "turns"),
                    sources.entrySet().stream()
                            .map(e -> List.of(e.getKey(), Long.toString(e.getValue())))
                            .toList());
        }
    }

    /** Per annotator: how many turns, and how many of these labels were made with others' opinions in view. */
    private void annotators(Markdown card) throws IOException {
        new HowLabelled(view).write(card);
        Map<String, int[]> counts = new TreeMap<>();
        for (Turn turn : view.turns()) {
            for (Annotation a : view.labels().annotations(turn.id())) {
                if (a.scheme().equals(view.options().scheme())) {
                    int[] count = counts.computeIfAbsent(a.annotator(), id -> new int[4]);
                    count[0]++;
                    count[1] += a.origin().shown().prediction() ? 1 : 0;
                    count[2] += a.origin().shown().others() ? 1 : 0;
                    count[3] += a.origin().method() == AnnotationOrigin.Method.CHOSEN ? 0 : 1;
                }
            }
        }
        if (counts.isEmpty()) {
            card.paragraph("No annotator's labels are part of this export.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((id, count) -> rows.add(List.of(
                Rater.nameOf(view, id),
                Integer.toString(count[0]),
                Integer.toString(count[1]),
                Integer.toString(count[2]),
                Integer.toString(count[3]))));
        card.table(
                List.of(
                        "annotator",
                        "turns annotated",
                        "with the prediction in view",
                        "with others' labels in view",
                        "accepted or imported, not chosen"),
                rows);
    }

    private void gold(Markdown card) throws IOException {
        Map<String, Long> sources = view.turns().stream()
                .flatMap(t -> view.labels().gold(t.id(), view.options().scheme()).stream())
                .collect(Collectors.groupingBy(GoldLabel::source, TreeMap::new, Collectors.counting()));
        if (!sources.isEmpty()) {
            card.table(
                    List.of("gold labels from", "turns"),
                    sources.entrySet().stream()
                            .map(e -> List.of(e.getKey(), Long.toString(e.getValue())))
                            .toList());
        }
    }

    private void runs(Markdown card) throws IOException {
        if (view.runs().isEmpty()) {
            card.paragraph("No model's predictions are part of this export.");
            return;
        }
        card.table(
                List.of(
                        "analysis run",
                        "started",
                        "scheme",
                        "model",
                        "model file",
                        "device",
                        "seed",
                        "samples",
                        "took (ms)",
                        "versions"),
                view.runs().stream().map(Provenance::row).toList());
    }

    private static List<String> row(AnalysisRun run) {
        String versions = new TreeMap<>(run.versions())
                .entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
        return List.of(
                run.id(),
                run.startedAt().toString(),
                run.scheme(),
                run.modelName(),
                run.modelHash(),
                run.device(),
                Long.toString(run.seed()),
                Integer.toString(run.samples()),
                run.tookMillis().isPresent() ? Long.toString(run.tookMillis().getAsLong()) : "unknown",
                versions);
    }
}
