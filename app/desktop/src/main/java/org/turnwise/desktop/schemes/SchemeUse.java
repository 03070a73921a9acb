package org.turnwise.desktop.schemes;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** How many turns have which label of a scheme, or a value on which scale. Pure. */
public final class SchemeUse {
    private SchemeUse() {}

    /** Label id to how often it is used, by people and as gold. */
    public static Map<String, LabelUse> labels(Session session, String scheme) {
        Map<String, Set<TurnId>> turns = new TreeMap<>();
        for (Annotation a : session.annotations().values()) {
            if (a.scheme().equals(scheme)) {
                named(a).forEach(l ->
                        turns.computeIfAbsent(l, k -> new HashSet<>()).add(a.turn()));
            }
        }
        Map<String, LabelUse> uses = new TreeMap<>();
        turns.forEach((label, which) -> uses.put(label, new LabelUse(which.size(), 0)));
        for (GoldLabel g : session.gold().values()) {
            if (g.scheme().equals(scheme)) {
                uses.merge(g.label(), new LabelUse(0, 1), LabelUse::plus);
            }
        }
        return uses;
    }

    /** Scale id to turns that have a value on it from anybody. */
    public static Map<String, Integer> values(Session session, String scheme) {
        return values(session, scheme, (scale, value) -> true);
    }

    /** As {@link #values(Session, String)}, of those values only that are wanted. */
    static Map<String, Integer> values(Session session, String scheme, BiPredicate<String, Double> wanted) {
        Map<String, Set<TurnId>> turns = new TreeMap<>();
        session.annotations().values().stream()
                .filter(a -> a.scheme().equals(scheme))
                .forEach(a -> a.scales().forEach((scale, value) -> {
                    if (wanted.test(scale, value)) {
                        turns.computeIfAbsent(scale, k -> new HashSet<>()).add(a.turn());
                    }
                }));
        return counts(turns);
    }

    private static Map<String, Integer> counts(Map<String, Set<TurnId>> turns) {
        Map<String, Integer> counts = new TreeMap<>();
        turns.forEach((what, which) -> counts.put(what, which.size()));
        return counts;
    }

    /** Every label that the annotation names. */
    static Stream<String> named(Annotation a) {
        return Stream.of(a.label().stream(), a.secondary().stream(), a.distribution().keySet().stream())
                .flatMap(s -> s);
    }
}
