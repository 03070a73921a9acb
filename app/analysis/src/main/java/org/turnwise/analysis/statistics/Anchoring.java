package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;

/**
 * How far an annotator's labels are drawn towards what the model says: how often they agree with it on audit turns,
 * labelled before its opinion was seen, and how often on the other turns, labelled with it in view. Because audit turns
 * are chosen by chance, the two sets differ in nothing else but chance. Only first labels count, and of these those
 * chosen or accepted one by one: bulk acceptance judges no turn, and imported labels were made elsewhere.
 *
 * <p>The interval of the difference is Newcombe's (1998, Statistics in Medicine 17, 873-890, method 10), from the two
 * Wilson intervals.
 *
 * @param blind same label as the model, of the audit turns
 * @param seen same label as the model, of the turns labelled with its opinion in view
 */
public record Anchoring(Proportion blind, Proportion seen) {

    /**
     * @param whole the session with all predictions
     * @param run whose predictions the labels are held against
     * @param first the first label at each turn, by any annotator; those of others and in training do not count
     * @param annotator id; empty for all together
     */
    public static Anchoring of(Session whole, String run, Collection<Annotation> first, Optional<String> annotator) {
        int[] hits = new int[2];
        int[] all = new int[2];
        for (Annotation label : first) {
            boolean counts =
                    annotator.map(label.annotator()::equals).orElse(true) && !Annotator.training(label.annotator());
            Optional<Integer> set = counts ? set(whole, label) : Optional.empty();
            Optional<String> said = whole.prediction(run, label.turn()).map(Prediction::label);
            if (set.isPresent() && said.isPresent()) {
                all[set.get()]++;
                hits[set.get()] += said.equals(label.label()) ? 1 : 0;
            }
        }
        return new Anchoring(new Proportion(hits[0], all[0]), new Proportion(hits[1], all[1]));
    }

    /** 0 for a label given blind to an audit turn, 1 for one given to another turn with the opinion in view. */
    private static Optional<Integer> set(Session whole, Annotation label) {
        boolean audit = whole.blinding().audits(label.turn(), label.annotator());
        Shown shown = label.origin().shown();
        Method method = label.origin().method();
        if (audit) {
            return shown == Shown.NOTHING && method == Method.CHOSEN ? Optional.of(0) : Optional.empty();
        }
        boolean judged = method == Method.CHOSEN || method == Method.ACCEPTED_PREDICTION;
        return shown.prediction() && judged ? Optional.of(1) : Optional.empty();
    }

    /** Whether there are turns of both kinds. */
    public boolean known() {
        return blind.known() && seen.known();
    }

    /** How much more often they agree with the model in view, as a share; not a number where either is missing. */
    public double difference() {
        return seen.share() - blind.share();
    }

    /** Lower end of the difference's 95 % confidence interval. */
    public double low() {
        return difference() - Math.hypot(seen.share() - seen.low(), blind.high() - blind.share());
    }

    /** Upper end of the difference's 95 % confidence interval. */
    public double high() {
        return difference() + Math.hypot(seen.high() - seen.share(), blind.share() - blind.low());
    }

    /** One line per annotator and one for all together; cells without a figure are empty. */
    public static Table table(Session whole, String run, Collection<Annotation> first) {
        List<List<String>> rows = new ArrayList<>();
        first.stream()
                .map(Annotation::annotator)
                .filter(id -> !Annotator.training(id))
                .distinct()
                .sorted()
                .forEach(id -> rows.add(of(whole, run, first, Optional.of(id)).row(id)));
        rows.add(of(whole, run, first, Optional.empty()).row("all"));
        return new Table(
                List.of(
                        "annotator",
                        "blind_turns",
                        "blind_same",
                        "blind_share",
                        "blind_low",
                        "blind_high",
                        "seen_turns",
                        "seen_same",
                        "seen_share",
                        "seen_low",
                        "seen_high",
                        "difference",
                        "difference_low",
                        "difference_high"),
                rows);
    }

    private List<String> row(String who) {
        List<String> cells = new ArrayList<>(List.of(who));
        for (Proportion part : List.of(blind, seen)) {
            cells.add(Integer.toString(part.all()));
            cells.add(Integer.toString(part.hits()));
            cells.add(part.known() ? figure(part.share()) : "");
            cells.add(part.known() ? figure(part.low()) : "");
            cells.add(part.known() ? figure(part.high()) : "");
        }
        cells.add(known() ? figure(difference()) : "");
        cells.add(known() ? figure(low()) : "");
        cells.add(known() ? figure(high()) : "");
        return cells;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
