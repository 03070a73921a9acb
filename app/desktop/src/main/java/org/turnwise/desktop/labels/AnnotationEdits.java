package org.turnwise.desktop.labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** Makes the edit for a changed annotation. Pure; any thread. */
final class AnnotationEdits {
    private AnnotationEdits() {}

    static Annotation blank(TurnId turn, String annotator, String scheme, AnnotationOrigin origin) {
        return new Annotation(
                turn,
                annotator,
                scheme,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                "",
                false,
                origin);
    }

    /** The annotation as given in this way, in the place of that label. */
    static Annotation withOrigin(Annotation a, AnnotationOrigin given, Optional<String> replaced) {
        AnnotationOrigin origin =
                new AnnotationOrigin(given.at(), given.tookMillis(), given.shown(), given.method(), replaced);
        return new Annotation(
                a.turn(),
                a.annotator(),
                a.scheme(),
                a.label(),
                a.secondary(),
                a.distribution(),
                a.scales(),
                a.confidence(),
                a.comment(),
                a.flagged(),
                origin);
    }

    /** With the value on the scale; where there is no label to keep the origin of, the origin is the scale's. */
    static Annotation withScale(Annotation a, String scale, OptionalDouble value, AnnotationOrigin given) {
        Map<String, Double> scales = new HashMap<>(a.scales());
        if (value.isPresent()) {
            scales.put(scale, value.getAsDouble());
        } else {
            scales.remove(scale);
        }
        if (scales.equals(a.scales())) {
            return a;
        }
        return new Annotation(
                a.turn(),
                a.annotator(),
                a.scheme(),
                a.label(),
                a.secondary(),
                a.distribution(),
                scales,
                a.confidence(),
                a.comment(),
                a.flagged(),
                a.label().isEmpty() ? given : a.origin());
    }

    /**
     * With a soft label, and the label that has the largest share in it as its label: of several the one that stands, else
     * the first in the scheme's order. Shares are a judgement of their own, so the origin is theirs.
     */
    static Annotation withShares(Annotation a, Map<String, Double> shares, List<String> order, AnnotationOrigin given) {
        if (shares.equals(a.distribution())) {
            return a;
        }
        double most =
                shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Optional<String> largest = a.label()
                .filter(l -> shares.getOrDefault(l, 0.0) >= most)
                .or(() -> order.stream()
                        .filter(l -> shares.getOrDefault(l, 0.0) >= most)
                        .findFirst());
        AnnotationOrigin origin =
                new AnnotationOrigin(given.at(), given.tookMillis(), given.shown(), given.method(), a.label());
        return shared(a, largest, shares, origin);
    }

    /**
     * With what the template says; what it leaves out stays. Another label takes the shares away, and a second label that
     * is the first one by now is none.
     */
    static Annotation withTemplate(Annotation a, LabelTemplate template) {
        Optional<String> label = template.label().isEmpty() ? a.label() : Optional.of(template.label());
        Optional<String> second = template.second().isEmpty() ? a.secondary() : Optional.of(template.second());
        String words = template.comment().strip();
        return new Annotation(
                a.turn(),
                a.annotator(),
                a.scheme(),
                label,
                second.equals(label) ? Optional.empty() : second,
                label.equals(a.label()) ? a.distribution() : Map.of(),
                a.scales(),
                template.surePercent() == LabelTemplate.NOT_SAID
                        ? a.confidence()
                        : OptionalDouble.of(template.surePercent() / 100.0),
                a.comment().contains(words) ? a.comment() : (a.comment() + " " + words).strip(),
                a.flagged() || template.flag(),
                a.origin());
    }

    /** Without a soft label; the label itself stays. */
    static Annotation withoutShares(Annotation a) {
        return a.distribution().isEmpty() ? a : shared(a, a.label(), Map.of(), a.origin());
    }

    private static Annotation shared(
            Annotation a, Optional<String> label, Map<String, Double> shares, AnnotationOrigin origin) {
        return new Annotation(
                a.turn(),
                a.annotator(),
                a.scheme(),
                label,
                a.secondary(),
                shares,
                a.scales(),
                a.confidence(),
                a.comment(),
                a.flagged(),
                origin);
    }

    /**
     * The edit that changes what stands in the session now; empty where nothing would change.
     *
     * @param blank what is changed where nothing stands yet
     */
    static Optional<Edit> change(Session now, Annotator annotator, Annotation blank, UnaryOperator<Annotation> to) {
        Optional<Annotation> before = Optional.ofNullable(now.annotations().get(blank.key()));
        Annotation after = to.apply(before.orElse(blank));
        if (isEmpty(after)) {
            return before.map(a -> new ClearLabel(a.key()));
        }
        if (after.equals(before.orElse(blank))) {
            return Optional.empty();
        }
        Edit assign = new AssignLabel(after);
        boolean known = now.annotators().containsKey(annotator.id());
        return Optional.of(
                known ? assign : new Several(assign.description(), List.of(new AddAnnotator(annotator), assign)));
    }

    /** One edit that gives all these turns their labels, but for those that have one; empty where none is left. */
    static Optional<Edit> acceptAll(
            Session now, Annotator annotator, String scheme, Map<TurnId, String> labels, AnnotationOrigin given) {
        List<Edit> edits = new ArrayList<>();
        labels.forEach((turn, label) -> {
            Annotation before = now.annotation(turn, annotator.id(), scheme)
                    .orElseGet(() -> blank(turn, annotator.id(), scheme, given));
            if (before.label().isEmpty() && now.turns().find(turn).isPresent()) {
                edits.add(new AssignLabel(labelled(before, label, given)));
            }
        });
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        String description = edits.size() == 1
                ? "Accept the model's label of a turn"
                : "Accept the model's labels of " + edits.size() + " turns";
        if (!now.annotators().containsKey(annotator.id())) {
            edits.add(0, new AddAnnotator(annotator));
        }
        return Optional.of(new Several(description, edits));
    }

    private static Annotation labelled(Annotation a, String label, AnnotationOrigin given) {
        return new Annotation(
                a.turn(),
                a.annotator(),
                a.scheme(),
                Optional.of(label),
                a.secondary(),
                Map.of(),
                a.scales(),
                a.confidence(),
                a.comment(),
                a.flagged(),
                given);
    }

    private static boolean isEmpty(Annotation a) {
        return a.label().isEmpty()
                && a.secondary().isEmpty()
                && a.scales().isEmpty()
                && a.distribution().isEmpty()
                && a.comment().isEmpty()
                && !a.flagged();
    }
}
