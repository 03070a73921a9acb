package org.turnwise.analysis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Two analysis runs of one label scheme, turn by turn. A run's label of a turn is the most probable one. Only turns that
 * both runs predicted are counted. A value.
 *
 * @param first its labels are the rows of the table
 * @param second its labels are the columns
 * @param labels label ids in the scheme's order, those that the scheme does not have (any more) last
 * @param cells the turns of each pair of labels that occurs, in order of time
 * @param meanUncertaintyOfFirst mean predictive entropy in nats; empty without turns
 * @param matchOfFirst how often the first gave the annotator's label
 */
public record RunComparison(
        AnalysisRun first,
        AnalysisRun second,
        List<String> labels,
        Map<Cell, List<TurnId>> cells,
        OptionalDouble meanUncertaintyOfFirst,
        OptionalDouble meanUncertaintyOfSecond,
        Match matchOfFirst,
        Match matchOfSecond) {

    /** A place in the table: the first run's label and the second's. */
    public record Cell(String first, String second) {}

    /**
     * How many of the annotator's labels a run gave too.
     *
     * @param labelled turns of both runs that the annotator has labelled
     */
    public record Match(int same, int labelled) {
        /** Empty where the annotator has labelled none of these turns. */
        public OptionalDouble accuracy() {
            return labelled == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same / labelled);
        }
    }

    public RunComparison {
        labels = List.copyOf(labels);
        cells = Map.copyOf(cells);
    }

    /**
     * Compares two runs of the session.
     *
     * @param scheme id of the scheme in which both can be read
     * @param annotator id of whose labels in it both are held against
     * @throws IllegalArgumentException if one of them cannot
     */
    public static RunComparison of(
            Session session, String scheme, AnalysisRun first, AnalysisRun second, String annotator) {
        if (!session.speaks(first, scheme) || !session.speaks(second, scheme)) {
            throw new IllegalArgumentException("runs of " + first.scheme() + " and " + second.scheme());
        }
        Map<Cell, List<TurnId>> cells = new LinkedHashMap<>();
        double uncertaintyOfFirst = 0;
        double uncertaintyOfSecond = 0;
        int turns = 0;
        int labelled = 0;
        int sameAsFirst = 0;
        int sameAsSecond = 0;
        for (Turn turn : session.turns()) {
            Optional<Prediction> a = session.prediction(first.id(), turn.id());
            Optional<Prediction> b = session.prediction(second.id(), turn.id());
            if (a.isEmpty() || b.isEmpty()) {
                continue;
            }
            Cell cell = new Cell(a.get().label(), b.get().label());
            cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(turn.id());
            turns++;
            uncertaintyOfFirst += a.get().uncertainty().predictive();
            uncertaintyOfSecond += b.get().uncertainty().predictive();
            Optional<String> human =
                    session.annotation(turn.id(), annotator, scheme).flatMap(Annotation::label);
            if (human.isPresent()) {
                labelled++;
                sameAsFirst += human.get().equals(cell.first()) ? 1 : 0;
                sameAsSecond += human.get().equals(cell.second()) ? 1 : 0;
            }
        }
        cells.replaceAll((cell, ids) -> List.copyOf(ids));
        return new RunComparison(
                first,
                second,
                labels(session, scheme, cells),
                cells,
                mean(uncertaintyOfFirst, turns),
                mean(uncertaintyOfSecond, turns),
                new Match(sameAsFirst, labelled),
                new Match(sameAsSecond, labelled));
    }

    private static OptionalDouble mean(double sum, int count) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    private static List<String> labels(Session session, String scheme, Map<Cell, List<TurnId>> cells) {
        List<String> labels = new ArrayList<>(session.scheme(scheme).map(LabelScheme::labels).stream()
                .flatMap(List::stream)
                .map(Label::id)
                .toList());
        cells.keySet().stream()
                .flatMap(cell -> java.util.stream.Stream.of(cell.first(), cell.second()))
                .filter(label -> !labels.contains(label))
                .distinct()
                .sorted()
                .forEach(labels::add);
        return labels;
    }

    /** The turns to which the first run gave one label and the second the other. */
    public List<TurnId> turns(String ofFirst, String ofSecond) {
        return cells.getOrDefault(new Cell(ofFirst, ofSecond), List.of());
    }

    /** How many turns both runs predicted. */
    public int turns() {
        return cells.values().stream().mapToInt(List::size).sum();
    }

    /** How many of them got the same label from both. */
    public int same() {
        return labels.stream().mapToInt(label -> turns(label, label).size()).sum();
    }

    /** Share of turns with the same label, 0 to 1; empty without turns. */
    public OptionalDouble agreement() {
        return turns() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same() / turns());
    }

    /**
     * Cohen's kappa (1960): the agreement above that of chance, by what is possible above it. Empty without turns, and
     * where both gave one and the same label only, which leaves nothing above chance.
     */
    public OptionalDouble kappa() {
        double turns = turns();
        double byChance = 0;
        for (String label : labels) {
            byChance += (double) givenByFirst(label) * givenBySecond(label);
        }
        // In whole turns, so that "one label only" is an exact comparison: byChance is at most turns squared.
        double all = turns * turns;
        return byChance >= all
                ? OptionalDouble.empty()
                : OptionalDouble.of((same() * turns - byChance) / (all - byChance));
    }

    /** How many of the turns of both got this label from the first run: the sum of a row. */
    public int givenByFirst(String label) {
        return labels.stream().mapToInt(other -> turns(label, other).size()).sum();
    }

    /** How many of the turns of both got this label from the second run: the sum of a column. */
    public int givenBySecond(String label) {
        return labels.stream().mapToInt(other -> turns(other, label).size()).sum();
    }

    /**
     * The table as comma-separated values: a line per label of the first run, a column per label of the second. The
     * first field says which run is where.
     */
    public String csv() {
        StringBuilder csv = new StringBuilder(field("rows: " + name(first) + "; columns: " + name(second)));
        labels.forEach(label -> csv.append(',').append(field(label)));
        for (String row : labels) {
            csv.append('\n').append(field(row));
            labels.forEach(column -> csv.append(',').append(turns(row, column).size()));
        }
        return csv.append('\n').toString();
    }

    private static String name(AnalysisRun run) {
        return (run.modelName() + " " + run.modelVersion()).strip() + " of " + run.startedAt();
    }

    private static String field(String words) {
        boolean plain = words.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
    }
}
