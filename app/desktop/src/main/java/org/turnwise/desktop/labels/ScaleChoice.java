package org.turnwise.desktop.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.turnwise.desktop.wording.SpokenSchemes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Scale;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** A scale that can be given beside the label, and the scheme under which its value is kept. A value. */
public record ScaleChoice(String scheme, Scale scale) {
    private static final Texts TEXTS = Texts.of(ScaleChoice.class);

    /**
     * What can be given while labelling in a scheme: the scheme's own scales, then those of every scheme that has
     * nothing but scales, such as valence, arousal and dominance. A scale's id appears once.
     *
     * @param active as it is to be shown
     */
    public static List<ScaleChoice> of(Session session, LabelScheme active) {
        List<ScaleChoice> choices = new ArrayList<>();
        Stream<LabelScheme> others = session.schemes().values().stream()
                .filter(s -> s.labels().isEmpty() && !s.id().equals(active.id()))
                .sorted(java.util.Comparator.comparing(LabelScheme::id))
                .map(SpokenSchemes::of);
        Stream.concat(Stream.of(active), others).forEach(scheme -> scheme.scales().stream()
                .filter(scale -> choices.stream().noneMatch(c -> c.scale().id().equals(scale.id())))
                .forEach(scale -> choices.add(new ScaleChoice(scheme.id(), scale))));
        return List.copyOf(choices);
    }

    /** What the annotator gave the turn; empty where nothing. */
    public OptionalDouble given(Session session, TurnId turn, String annotator) {
        Optional<Double> value = session.annotation(turn, annotator, scheme)
                .flatMap(a -> Optional.ofNullable(a.scales().get(scale.id())));
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /** The nearest value the scale has. */
    public double snapped(double wanted) {
        double inside = Math.max(scale.minimum(), Math.min(scale.maximum(), wanted));
        if (scale.step() <= 0) {
            return inside;
        }
        double snapped = scale.minimum() + Math.round((inside - scale.minimum()) / scale.step()) * scale.step();
        return Math.min(scale.maximum(), snapped);
    }

    /** Where the scale begins to be given. */
    public double middle() {
        return snapped((scale.minimum() + scale.maximum()) / 2);
    }

    /** "3.5", or a dash where nothing was given. */
    public static String words(OptionalDouble value) {
        return value.isEmpty() ? "\u2013" : TEXTS.get("scale.value", value.getAsDouble());
    }
}
