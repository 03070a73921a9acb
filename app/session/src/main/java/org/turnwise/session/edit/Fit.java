package org.turnwise.session.edit;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Scale;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Whether an edit fits a session; everything here throws {@link EditRejected} with words for the user. */
final class Fit {
    private Fit() {}

    static <K, V> V there(Map<K, V> entries, K key) {
        V value = entries.get(key);
        if (value == null) {
            throw new EditRejected("There is no " + key + " in this session.");
        }
        return value;
    }

    static Turn turn(Session session, TurnId id) {
        return session.turns().find(id).orElseThrow(() -> new EditRejected("There is no turn " + id + "."));
    }

    static void speakerIsKnown(Session session, String speaker) {
        if (!session.speakers().containsKey(speaker)) {
            throw new EditRejected("There is no speaker " + speaker + "; add the speaker first.");
        }
    }

    static int mediaPosition(Session session, String id) {
        for (int i = 0; i < session.media().size(); i++) {
            if (session.media().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new EditRejected("There is no recording " + id + " in this session.");
    }

    static void label(Session session, String schemeId, String label) {
        LabelScheme scheme = there(session.schemes(), schemeId);
        if (scheme.label(label).isEmpty()) {
            throw new EditRejected("The scheme " + scheme.name() + " has no label " + label + ".");
        }
    }

    static void labelsOf(Session session, Annotation annotation) {
        there(session.schemes(), annotation.scheme());
        annotation.label().ifPresent(l -> label(session, annotation.scheme(), l));
        annotation.secondary().ifPresent(l -> label(session, annotation.scheme(), l));
        annotation.distribution().keySet().forEach(l -> label(session, annotation.scheme(), l));
    }

    static boolean schemeIsUsed(Session session, String scheme) {
        return session.activeScheme().equals(scheme)
                || session.annotations().keySet().stream()
                        .anyMatch(k -> k.scheme().equals(scheme))
                || session.gold().keySet().stream().anyMatch(k -> k.scheme().equals(scheme))
                || session.runs().values().stream().anyMatch(r -> r.scheme().equals(scheme));
    }

    /** A scheme may change its words and colours, but a label that somebody gave must not vanish from it. */
    static void schemeKeepsLabelsInUse(Session session, LabelScheme scheme) {
        LabelScheme old = session.schemes().get(scheme.id());
        if (old == null) {
            return;
        }
        Set<String> kept = scheme.labels().stream().map(Label::id).collect(Collectors.toSet());
        Set<String> gone = old.labels().stream()
                .map(Label::id)
                .filter(id -> !kept.contains(id))
                .collect(Collectors.toSet());
        Set<String> scalesKept = scheme.scales().stream().map(Scale::id).collect(Collectors.toSet());
        boolean used = session.annotations().values().stream()
                        .filter(a -> a.scheme().equals(scheme.id()))
                        .anyMatch(a -> a.label().filter(gone::contains).isPresent()
                                || a.secondary().filter(gone::contains).isPresent()
                                || a.distribution().keySet().stream().anyMatch(gone::contains)
                                || !scalesKept.containsAll(a.scales().keySet()))
                || session.gold().values().stream()
                        .anyMatch(g -> g.scheme().equals(scheme.id()) && gone.contains(g.label()));
        if (used) {
            throw new EditRejected("The scheme " + scheme.name() + " lacks a label that turns already have.");
        }
    }
}
