package org.turnwise.desktop.schemes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.edit.ClearGold;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.PutLabelScheme;
import org.turnwise.session.edit.RemoveLabelScheme;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/** Makes one edit of changed schemes. Pure; any thread. */
final class SchemeEdits {
    private SchemeEdits() {}

    /**
     * Puts the schemes into the session, takes labels and values away that they no longer have, chooses one and removes
     * others with all that was said in them; a single step to undo. What a model said stays as it was.
     *
     * @param removed ids; those that the session has not are passed by
     * @return empty where nothing would change
     */
    static Optional<Edit> of(
            Session now, List<LabelScheme> wanted, Collection<String> removed, Optional<String> chosen) {
        List<Edit> edits = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (LabelScheme scheme : wanted) {
            if (!scheme.equals(now.schemes().get(scheme.id()))) {
                edits.addAll(withdrawn(now, scheme));
                edits.add(new PutLabelScheme(scheme));
                names.add(scheme.name());
            }
        }
        chosen.filter(id -> !id.equals(now.activeScheme())).ifPresent(id -> edits.add(new ChooseScheme(id)));
        for (String id : removed) {
            LabelScheme gone = now.schemes().get(id);
            if (gone != null) {
                edits.addAll(cleared(now, id));
                edits.add(new RemoveLabelScheme(id));
                names.add(gone.name());
            }
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        String description =
                names.isEmpty() ? edits.get(0).description() : "Change label schemes: " + String.join(", ", names);
        return Optional.of(new Several(description, edits));
    }

    /** Labels that turns have and the scheme, as it is to be, has not; with how often they are used. */
    static Map<String, LabelUse> lost(Session now, LabelScheme wanted) {
        return SchemeUse.labels(now, wanted.id()).entrySet().stream()
                .filter(e -> wanted.label(e.getKey()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new));
    }

    /** Scales on which turns have values that are no longer on it, as the scheme is to be; with how many turns. */
    static Map<String, Integer> lostValues(Session now, LabelScheme wanted) {
        return SchemeUse.values(now, wanted.id(), (scale, value) -> !fits(wanted, scale, value));
    }

    private static boolean fits(LabelScheme scheme, String scale, double value) {
        return scheme.scales().stream()
                .anyMatch(s -> s.id().equals(scale) && value >= s.minimum() && value <= s.maximum());
    }

    private static List<Edit> cleared(Session now, String scheme) {
        List<Edit> edits = new ArrayList<>();
        now.annotations().keySet().stream()
                .filter(k -> k.scheme().equals(scheme))
                .sorted(Comparator.comparing(AnnotationKey::turn).thenComparing(AnnotationKey::annotator))
                .forEach(k -> edits.add(new ClearLabel(k)));
        now.gold().keySet().stream()
                .filter(k -> k.scheme().equals(scheme))
                .sorted(Comparator.comparing(GoldKey::turn))
                .forEach(k -> edits.add(new ClearGold(k)));
        return edits;
    }

    private static List<Edit> withdrawn(Session now, LabelScheme wanted) {
        Set<String> kept = wanted.labels().stream().map(Label::id).collect(Collectors.toCollection(TreeSet::new));
        List<Edit> edits = new ArrayList<>();
        now.annotations().values().stream()
                .filter(a -> a.scheme().equals(wanted.id()))
                .filter(a -> !SchemeUse.named(a).allMatch(kept::contains)
                        || !values(a, wanted).equals(a.scales()))
                .sorted(Comparator.comparing(Annotation::turn).thenComparing(Annotation::annotator))
                .forEach(a -> edits.add(without(a, kept, values(a, wanted))));
        now.gold().entrySet().stream()
                .filter(e -> e.getKey().scheme().equals(wanted.id()))
                .filter(e -> !kept.contains(e.getValue().label()))
                .forEach(e -> edits.add(new ClearGold(e.getKey())));
        return edits;
    }

    /** Shares that name a lost label go as a whole: what is left of them is nobody's judgement. */
    private static Edit without(Annotation a, Set<String> kept, Map<String, Double> values) {
        Optional<String> label = a.label().filter(kept::contains);
        Optional<String> second = a.secondary().filter(kept::contains);
        Map<String, Double> shares =
                kept.containsAll(a.distribution().keySet()) && label.equals(a.label()) ? a.distribution() : Map.of();
        boolean nothing = label.isEmpty()
                && second.isEmpty()
                && shares.isEmpty()
                && values.isEmpty()
                && a.comment().isEmpty()
                && !a.flagged();
        return nothing
                ? new ClearLabel(a.key())
                : new AssignLabel(new Annotation(
                        a.turn(),
                        a.annotator(),
                        a.scheme(),
                        label,
                        second,
                        shares,
                        values,
                        a.confidence(),
                        a.comment(),
                        a.flagged(),
                        a.origin()));
    }

    private static Map<String, Double> values(Annotation a, LabelScheme wanted) {
        return a.scales().entrySet().stream()
                .filter(e -> fits(wanted, e.getKey(), e.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
