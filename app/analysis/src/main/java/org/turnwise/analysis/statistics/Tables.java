package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Statistics as tables: one line per thing counted, so that any program reads them. */
public final class Tables {
    /** Stands in the place of a speaker for all of them together. */
    public static final String ALL = "(all)";

    private final Names names;

    public Tables(Names names) {
        this.names = names;
    }

    /** Every speaker's labels, then those of all. */
    public Table distribution(LabelDistribution d) {
        List<List<String>> rows = new ArrayList<>();
        for (String speaker : d.speakers()) {
            Tally whole = d.ofSpeaker(speaker);
            d.labels()
                    .forEach(label -> rows.add(
                            row(List.of(names.speaker(speaker), names.label(label)), d.tally(speaker, label), whole)));
        }
        Tally whole = d.labelled();
        d.labels().forEach(label -> rows.add(row(List.of(ALL, names.label(label)), d.ofLabel(label), whole)));
        return new Table(List.of("speaker", "label", "turns", "share of turns", "seconds", "share of seconds"), rows);
    }

    /** Every stretch's labels. */
    public Table course(LabelCourse course) {
        List<List<String>> rows = new ArrayList<>();
        for (LabelCourse.Stretch s : course.stretches()) {
            List<String> when = List.of(
                    whole(s.span().startMillis() / 1000.0), whole(s.span().endMillis() / 1000.0));
            for (String label : course.labels()) {
                List<String> start = new ArrayList<>(when);
                start.add(names.label(label));
                rows.add(row(start, s.tally(label), s.all()));
            }
        }
        return new Table(
                List.of("from second", "to second", "label", "turns", "share of turns", "seconds", "share of seconds"),
                rows);
    }

    private static List<String> row(List<String> start, Tally part, Tally whole) {
        List<String> row = new ArrayList<>(start);
        row.add(Integer.toString(part.turns()));
        row.add(figure(Measure.TURNS.share(part, whole)));
        row.add(seconds(part.millis()));
        row.add(figure(Measure.SPEAKING_TIME.share(part, whole)));
        return row;
    }

    /** Every pair of labels. */
    public Table pairs(LabelMatrix matrix, String rowName, String columnName) {
        List<List<String>> rows = new ArrayList<>();
        for (String row : matrix.labels()) {
            for (String column : matrix.labels()) {
                rows.add(List.of(
                        names.label(row),
                        names.label(column),
                        Integer.toString(matrix.count(row, column)),
                        figure(matrix.shareOfRow(row, column))));
            }
        }
        return new Table(List.of(rowName, columnName, "count", "share of row"), rows);
    }

    /** How well the model finds each label, then the means. */
    public Table scores(Confusion c) {
        LabelMatrix m = c.matrix();
        List<List<String>> rows = new ArrayList<>();
        for (String label : m.labels()) {
            rows.add(List.of(
                    names.label(label),
                    Integer.toString(m.ofRow(label)),
                    Integer.toString(m.ofColumn(label)),
                    figure(c.precision(label)),
                    figure(c.recall(label)),
                    figure(c.f1(label))));
        }
        String all = Integer.toString(m.all());
        rows.add(List.of("(mean)", all, all, "", "", figure(c.macroF1())));
        rows.add(List.of("(weighted mean)", all, all, "", "", figure(c.weightedF1())));
        return new Table(List.of("label", "annotator", "model", "precision", "recall", "F1"), rows);
    }

    /** Every two annotators. */
    public Table agreement(Agreement agreement) {
        List<List<String>> rows = new ArrayList<>();
        for (Agreement.Pair pair : agreement.pairs()) {
            LabelMatrix m = pair.matrix();
            Optional<CohensKappa> kappa = pair.kappa();
            rows.add(List.of(
                    names.annotator(pair.first()),
                    names.annotator(pair.second()),
                    Integer.toString(m.all()),
                    Integer.toString(m.same()),
                    m.all() == 0 ? "" : figure((double) m.same() / m.all()),
                    kappa.map(k -> figure(k.value())).orElse(""),
                    kappa.map(k -> figure(k.low())).orElse(""),
                    kappa.map(k -> figure(k.high())).orElse("")));
        }
        return new Table(
                List.of("between", "and", "turns of both", "same label", "share", "kappa", "95 % from", "95 % to"),
                rows);
    }

    /** The time per turn by label, then of all. */
    public Table times(LabellingTimes times) {
        List<List<String>> rows = new ArrayList<>();
        for (String label : times.labels()) {
            Optional.ofNullable(times.byLabel().get(label))
                    .ifPresent(s -> rows.add(row(List.of(names.label(label)), s)));
        }
        times.all().ifPresent(s -> rows.add(row(List.of(ALL), s)));
        return new Table(withSpread("label"), rows);
    }

    /** The time per turn in the order the turns were labelled. */
    public Table timesInOrder(LabellingTimes times) {
        List<List<String>> rows = new ArrayList<>();
        times.course()
                .forEach(s ->
                        rows.add(row(List.of(Integer.toString(s.first()), Integer.toString(s.last())), s.spread())));
        return new Table(withSpread("from turn labelled", "to turn labelled"), rows);
    }

    /** What was left out as breaks. */
    public Table breaks(LabellingTimes times) {
        List<List<String>> rows = new ArrayList<>();
        times.breaks()
                .forEach(b -> rows.add(
                        List.of(Long.toString(b.turn().value()), seconds(b.startMillis()), seconds(b.millis()))));
        return new Table(List.of("turn id", "turn starts at second", "seconds in front"), rows);
    }

    private static List<String> withSpread(String... first) {
        List<String> columns = new ArrayList<>(List.of(first));
        columns.addAll(List.of("turns", "lower quartile s", "median s", "upper quartile s", "mean s"));
        return columns;
    }

    private static List<String> row(List<String> start, Spread s) {
        List<String> row = new ArrayList<>(start);
        row.add(Integer.toString(s.count()));
        row.add(seconds(s.lowerMillis()));
        row.add(seconds(s.medianMillis()));
        row.add(seconds(s.upperMillis()));
        row.add(seconds(s.meanMillis()));
        return row;
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? figure(value.getAsDouble()) : "";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000);
    }

    private static String whole(double seconds) {
        return String.format(Locale.ROOT, "%.0f", seconds);
    }
}
