package org.turnwise.desktop.runs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.turnwise.desktop.wording.SpokenSchemes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/** Which labels of a scheme the model can speak of, and why its opinion cannot be shown with one; in words. Pure. */
public final class SpokenLabels {
    private static final Texts TEXTS = Texts.of(SpokenLabels.class);

    private SpokenLabels() {}

    /**
     * What to know before one labels with the scheme; empty where the model speaks of all of it, or never spoke. Labels
     * are named as they are kept.
     */
    public static Optional<String> words(Session session, LabelScheme in) {
        return session.latestRun(in.id())
                .map(run -> unsaid(session, run, in))
                .orElseGet(() -> absent(session, in, UnaryOperator.identity()));
    }

    /** Why nothing of the model is shown with the active scheme, though the session was analysed. */
    public static Optional<String> absent(Session session) {
        return session.scheme(session.activeScheme()).flatMap(in -> absent(session, in, SpokenSchemes::of));
    }

    private static Optional<String> absent(Session session, LabelScheme in, UnaryOperator<LabelScheme> shown) {
        if (session.latestRun(in.id()).isPresent()) {
            return Optional.empty();
        }
        return session.runs().values().stream()
                .max(Comparator.comparing(AnalysisRun::startedAt).thenComparing(AnalysisRun::id))
                .flatMap(run -> session.scheme(run.scheme()))
                .map(own -> TEXTS.get("spoken.absent", shown.apply(own).name(), names(lacking(in, own, shown))));
    }

    private static List<Label> lacking(LabelScheme in, LabelScheme own, UnaryOperator<LabelScheme> shown) {
        List<String> missing = in.lacking(own).stream().map(Label::id).toList();
        return shown.apply(own).labels().stream()
                .filter(l -> missing.contains(l.id()))
                .toList();
    }

    private static Optional<String> unsaid(Session session, AnalysisRun run, LabelScheme in) {
        Optional<Set<String>> said = session.predictions().values().stream()
                .filter(p -> p.run().equals(run.id()))
                .findFirst()
                .map(p -> p.probabilities().keySet());
        List<Label> never = said.stream()
                .flatMap(known -> in.labels().stream().filter(l -> !known.contains(l.id())))
                .toList();
        return never.isEmpty() ? Optional.empty() : Optional.of(TEXTS.get("spoken.unsaid", names(never)));
    }

    private static String names(List<Label> labels) {
        UnaryOperator<String> named = name -> name.isBlank() ? TEXTS.get("spoken.unnamed") : name.strip();
        return labels.stream().map(Label::name).map(named).collect(Collectors.joining(", "));
    }
}
