package org.turnwise.desktop.schemes;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Session;

/** Whether a scheme can be removed, and what goes with it; in words. Pure. */
final class SchemeRemoval {
    private static final Texts TEXTS = Texts.of(SchemeRemoval.class);
    private static final Set<String> BUILT_IN =
            LabelSchemes.builtIn().stream().map(LabelScheme::id).collect(Collectors.toUnmodifiableSet());

    private SchemeRemoval() {}

    /** Why the scheme has to stay; empty where it can go. */
    static Optional<String> refused(Session session, String scheme, String name) {
        if (BUILT_IN.contains(scheme)) {
            return Optional.of(TEXTS.get("remove.builtIn", name));
        }
        long runs = session.runs().values().stream()
                .filter(r -> r.scheme().equals(scheme))
                .count();
        return runs == 0 ? Optional.empty() : Optional.of(TEXTS.get("remove.runs", name, runs));
    }

    /** What would be lost with the scheme; empty where nobody said anything in it. */
    static Optional<String> lost(Session session, String scheme, String name) {
        long annotations = session.annotations().keySet().stream()
                .filter(k -> k.scheme().equals(scheme))
                .count();
        long gold = session.gold().keySet().stream()
                .filter(k -> k.scheme().equals(scheme))
                .count();
        return annotations + gold == 0
                ? Optional.empty()
                : Optional.of(TEXTS.get("lost.scheme", name, annotations, gold));
    }
}
