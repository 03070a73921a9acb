package org.turnwise.desktop.schemes;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.desktop.schemes.SchemeProblem.Field;
import org.turnwise.desktop.schemes.SchemeProblem.Weight;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Scale;

/** What the scales of a scheme must be like for values to be given on them. Pure. */
final class ScaleRules {
    private static final Texts TEXTS = Texts.of(ScaleRules.class);

    private ScaleRules() {}

    /** In the order of the scales; empty where all is well. */
    static List<SchemeProblem> check(List<Scale> scales) {
        List<SchemeProblem> found = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            Scale scale = scales.get(i);
            String called = scale.name().isBlank() ? TEXTS.get("rule.scaleNumber", i + 1) : scale.name();
            if (scale.name().isBlank()) {
                found.add(error(i, Field.SCALE_NAME, TEXTS.get("rule.scaleName", i + 1)));
            } else if (scales.subList(0, i).stream().anyMatch(s -> s.name().equalsIgnoreCase(scale.name()))) {
                found.add(error(i, Field.SCALE_NAME, TEXTS.get("rule.sameScale", called)));
            }
            range(scale, called, i, found);
        }
        return found;
    }

    private static void range(Scale scale, String called, int place, List<SchemeProblem> found) {
        boolean lowest = Double.isFinite(scale.minimum());
        boolean highest = Double.isFinite(scale.maximum());
        if (!lowest) {
            found.add(error(place, Field.LOWEST, TEXTS.get("rule.lowest", called)));
        }
        if (!highest) {
            found.add(error(place, Field.HIGHEST, TEXTS.get("rule.highest", called)));
        }
        if (lowest && highest && scale.minimum() >= scale.maximum()) {
            found.add(error(place, Field.HIGHEST, TEXTS.get("rule.range", called)));
        } else if (!Double.isFinite(scale.step())) {
            found.add(error(place, Field.STEP, TEXTS.get("rule.step", called)));
        } else if (lowest && highest && (scale.step() < 0 || scale.step() > scale.maximum() - scale.minimum())) {
            found.add(error(place, Field.STEP, TEXTS.get("rule.stepRange", called)));
        }
    }

    private static SchemeProblem error(int scale, Field field, String words) {
        return new SchemeProblem(scale, field, Weight.ERROR, words);
    }
}
