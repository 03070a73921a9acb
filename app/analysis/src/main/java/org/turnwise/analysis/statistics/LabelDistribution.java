package org.turnwise.analysis.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.session.model.LabelScheme;

/**
 * How often each speaker has each label. A value.
 *
 * @param labels ids in the scheme's order
 * @param speakers ids, who has most turns first
 * @param tallies of the pairs that occur
 * @param turns how many turns there are, labelled or not
 */
public record LabelDistribution(List<String> labels, List<String> speakers, Map<Cell, Tally> tallies, int turns) {

    /** A speaker's label. */
    public record Cell(String speaker, String label) {}

    public LabelDistribution {
        labels = List.copyOf(labels);
        speakers = List.copyOf(speakers);
        tallies = Map.copyOf(tallies);
    }

    static LabelDistribution of(List<LabelledTurn> turns, LabelScheme scheme) {
        Map<Cell, Tally> tallies = new HashMap<>();
        Map<String, Integer> spoken = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (LabelledTurn t : turns) {
            String speaker = t.turn().speaker();
            spoken.merge(speaker, 1, Integer::sum);
            t.label().ifPresent(label -> {
                used.add(label);
                Tally one = new Tally(1, t.turn().span().durationMillis());
                tallies.merge(new Cell(speaker, label), one, Tally::plus);
            });
        }
        List<String> speakers = spoken.keySet().stream()
                .sorted(Comparator.<String>comparingInt(spoken::get).reversed().thenComparing(s -> s))
                .toList();
        return new LabelDistribution(LabelOrder.of(scheme, used), speakers, tallies, turns.size());
    }

    public Tally tally(String speaker, String label) {
        return tallies.getOrDefault(new Cell(speaker, label), Tally.NONE);
    }

    /** The label's turns, whoever speaks. */
    public Tally ofLabel(String label) {
        return speakers.stream().map(s -> tally(s, label)).reduce(Tally.NONE, Tally::plus);
    }

    /** The speaker's labelled turns. */
    public Tally ofSpeaker(String speaker) {
        return labels.stream().map(l -> tally(speaker, l)).reduce(Tally.NONE, Tally::plus);
    }

    /** All labelled turns. */
    public Tally labelled() {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
