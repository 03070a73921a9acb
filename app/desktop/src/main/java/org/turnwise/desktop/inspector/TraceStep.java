package org.turnwise.desktop.inspector;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;

/**
 * What the model looked at in one step of its reasoning, in one modality.
 *
 * @param step 0-based
 * @param looks the strongest first
 */
record TraceStep(int step, Modality modality, List<AttendedTurn> looks) {
    private static final Texts TEXTS = Texts.of(TraceStep.class);

    TraceStep {
        looks = List.copyOf(looks);
    }

    /** Step by step, and in each modality by modality; those of which nothing is kept are left out. */
    static List<TraceStep> of(Prediction prediction, Predicate<AttendedTurn> isThere) {
        int steps = prediction.reasoning().stream()
                .mapToInt(look -> look.step() + 1)
                .max()
                .orElse(0);
        return Stream.iterate(0, step -> step < steps, step -> step + 1)
                .flatMap(step -> Arrays.stream(Modality.values())
                        .map(modality -> new TraceStep(
                                step,
                                modality,
                                prediction.reasoning().stream()
                                        .filter(look -> look.step() == step && look.modality() == modality)
                                        .filter(isThere)
                                        .sorted(Comparator.comparingDouble(AttendedTurn::weight)
                                                .reversed())
                                        .toList())))
                .filter(one -> !one.looks().isEmpty())
                .toList();
    }

    /** What the step is. */
    String heading() {
        return TEXTS.get("trace.heading", step + 1, modality.ordinal());
    }

    /** What one of the looks means. */
    static String help(AttendedTurn look) {
        return TEXTS.get("trace.look", look.step() + 1, look.modality().ordinal(), look.weight() * 100);
    }
}
