package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.TimeSpan;

/**
 * How the labels are spread over the recording, in stretches of equal length. A turn is counted once, in the stretch its
 * middle lies in; its time is counted in each stretch it reaches into. A value.
 *
 * @param labels ids in the scheme's order
 * @param stretches without gaps, from the one in which the first turn begins; none without labels
 */
public record LabelCourse(List<String> labels, List<Stretch> stretches) {
    /** More than can be told apart in a chart as wide as a window is of no use. */
    static final int MOST = 24;

    private static final long[] LENGTHS_SECONDS = {5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};

    /** What there is of each label that occurs in a part of the recording. */
    public record Stretch(TimeSpan span, Map<String, Tally> tallies) {
        public Stretch {
            tallies = Map.copyOf(tallies);
        }

        public Tally tally(String label) {
            return tallies.getOrDefault(label, Tally.NONE);
        }

        public Tally all() {
            return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
        }
    }

    public LabelCourse {
        labels = List.copyOf(labels);
        stretches = List.copyOf(stretches);
    }

    static LabelCourse of(List<LabelledTurn> turns, LabelScheme scheme) {
        Set<String> used = new HashSet<>();
        long start = Long.MAX_VALUE;
        long end = 0;
        for (LabelledTurn t : turns) {
            t.label().ifPresent(used::add);
            start = Math.min(start, t.turn().span().startMillis());
            end = Math.max(end, t.turn().span().endMillis());
        }
        List<String> labels = LabelOrder.of(scheme, used);
        if (used.isEmpty()) {
            return new LabelCourse(labels, List.of());
        }
        long length = length(end - start);
        long first = start / length * length;
        List<Map<String, Tally>> tallies = new ArrayList<>();
        for (long at = first; at == first || at < end; at += length) {
            tallies.add(new HashMap<>());
        }
        for (LabelledTurn t : turns) {
            t.label().ifPresent(label -> add(t.turn().span(), label, first, length, tallies));
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            long from = first + i * length;
            stretches.add(new Stretch(new TimeSpan(from, from + length), tallies.get(i)));
        }
        return new LabelCourse(labels, stretches);
    }

    private static void add(TimeSpan span, String label, long first, long length, List<Map<String, Tally>> tallies) {
        long middle = (span.startMillis() + span.endMillis()) / 2;
        int counted = Math.min(tallies.size() - 1, (int) ((middle - first) / length));
        tallies.get(counted).merge(label, new Tally(1, 0), Tally::plus);
        for (int i = (int) ((span.startMillis() - first) / length); i < tallies.size(); i++) {
            long from = Math.max(span.startMillis(), first + i * length);
            long to = Math.min(span.endMillis(), first + (i + 1) * length);
            if (from >= to) {
                break;
            }
            tallies.get(i).merge(label, new Tally(0, to - from), Tally::plus);
        }
    }

    /** The shortest length people count in, of which there are not too many. */
    static long length(long millis) {
        for (long seconds : LENGTHS_SECONDS) {
            if (millis <= MOST * seconds * 1000) {
                return seconds * 1000;
            }
        }
        long hours = (millis + MOST * 3_600_000L - 1) / (MOST * 3_600_000L);
        return hours * 3_600_000L;
    }
}
