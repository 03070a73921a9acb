package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * How long an annotator looked at a turn before giving the label that stands: from when the turn was last chosen, so
 * that a label given anew counts with its last look. Only times that were taken count; labels that were imported or
 * given to many turns at once have none. A time of more than two minutes is held to be a break, named, and left out of
 * every figure. A value.
 *
 * @param all of all turns; empty without times
 * @param labels ids in the scheme's order
 * @param byLabel of the turns with each label that has times
 * @param course of as many turns each as in {@link Step}, in the order they were labelled
 * @param breaks the longest first
 * @param unknown how many labels have no time
 */
public record LabellingTimes(
        Optional<Spread> all,
        List<String> labels,
        Map<String, Spread> byLabel,
        List<Step> course,
        List<Break> breaks,
        int unknown) {
    /** Longer looks are held to be breaks. */
    public static final long BREAK_MILLIS = 120_000;

    private static final int MOST_STEPS = 20;
    private static final int LEAST_TURNS = 5;

    /**
     * Turns labelled one after the other.
     *
     * @param first 1-based place of the first among the turns with times, in the order they were labelled
     * @param last 1-based place of the last
     */
    public record Step(int first, int last, Spread spread) {}

    /**
     * A turn that was in front of the annotator for longer than anybody looks.
     *
     * @param startMillis where in the recording it begins
     * @param millis how long it was in front
     */
    public record Break(TurnId turn, long startMillis, long millis) {}

    public LabellingTimes {
        labels = List.copyOf(labels);
        byLabel = Map.copyOf(byLabel);
        course = List.copyOf(course);
        breaks = List.copyOf(breaks);
    }

    static LabellingTimes of(Session session, String annotator, LabelScheme scheme) {
        List<Annotation> timed = new ArrayList<>();
        List<Break> breaks = new ArrayList<>();
        int unknown = 0;
        for (Turn turn : session.turns()) {
            Optional<Annotation> given = session.annotation(turn.id(), annotator, scheme.id())
                    .filter(a -> a.label().isPresent());
            if (given.isEmpty()) {
                continue;
            }
            long took = given.get().origin().tookMillis();
            if (!wasTaken(given.get())) {
                unknown++;
            } else if (took > BREAK_MILLIS) {
                breaks.add(new Break(turn.id(), turn.span().startMillis(), took));
            } else {
                timed.add(given.get());
            }
        }
        timed.sort(Comparator.comparing((Annotation a) -> a.origin().at()).thenComparing(Annotation::turn));
        breaks.sort(Comparator.comparingLong(Break::millis).reversed().thenComparing(Break::turn));
        Map<String, List<Long>> byLabel = new HashMap<>();
        timed.forEach(a -> byLabel.computeIfAbsent(a.label().orElseThrow(), l -> new ArrayList<>())
                .add(a.origin().tookMillis()));
        Map<String, Spread> spreads = new HashMap<>();
        byLabel.forEach((label, times) -> Spread.of(times).ifPresent(s -> spreads.put(label, s)));
        List<Long> times = timed.stream().map(a -> a.origin().tookMillis()).toList();
        return new LabellingTimes(
                Spread.of(times), LabelOrder.of(scheme, byLabel.keySet()), spreads, course(times), breaks, unknown);
    }

    private static boolean wasTaken(Annotation a) {
        Method method = a.origin().method();
        return a.origin().tookMillis() > 0 && method != Method.IMPORTED && method != Method.BULK_ACCEPTED;
    }

    /** The last step has what is left, which may be fewer turns. */
    private static List<Step> course(List<Long> times) {
        int each = Math.max(LEAST_TURNS, (times.size() + MOST_STEPS - 1) / MOST_STEPS);
        List<Step> steps = new ArrayList<>();
        for (int from = 0; from < times.size(); from += each) {
            int to = Math.min(times.size(), from + each);
            int first = from + 1;
            Spread.of(times.subList(from, to)).ifPresent(s -> steps.add(new Step(first, to, s)));
        }
        return steps;
    }
}
