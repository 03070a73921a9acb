package org.turnwise.training.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.SureParts;

/**
 * One way of training that is compared with others.
 *
 * @param name as it stands in the results
 * @param modalities what the network gets: "text", "audio", "visual"; the others count as missing
 * @param parts which of SURE's parts take part
 * @param context whether a turn is seen in its dialogue, or every turn is a dialogue of its own
 */
record Arm(String name, Set<String> modalities, SureParts parts, boolean context) {
    private static final List<String> ORDER = List.of("text", "audio", "visual");

    Arm {
        modalities = Set.copyOf(modalities);
    }

    /** SURE whole, on everything that is there. */
    static Arm whole(Set<String> modalities) {
        return new Arm("sure", modalities, SureParts.ALL, true);
    }

    /** Every smaller set of modalities, SURE without each of its parts, and without the dialogue. */
    static List<Arm> comparisons(Set<String> modalities) {
        List<Arm> arms = new ArrayList<>();
        for (int set = 1; set < 1 << ORDER.size(); set++) {
            int chosen = set;
            List<String> subset = IntStream.range(0, ORDER.size())
                    .filter(m -> (chosen >> m & 1) == 1)
                    .mapToObj(ORDER::get)
                    .toList();
            if (modalities.containsAll(subset) && subset.size() < modalities.size()) {
                arms.add(new Arm("only-" + String.join("+", subset), Set.copyOf(subset), SureParts.ALL, true));
            }
        }
        arms.add(new Arm("no-experts", modalities, new SureParts(false, true, true, true, true), true));
        arms.add(new Arm("no-caution", modalities, new SureParts(true, false, true, true, true), true));
        arms.add(new Arm("no-reasoning", modalities, new SureParts(true, true, false, true, true), true));
        arms.add(new Arm("no-cross-modal", modalities, new SureParts(true, true, true, false, true), true));
        arms.add(new Arm("no-gates", modalities, new SureParts(true, true, true, true, false), true));
        arms.add(new Arm("no-context", modalities, SureParts.ALL, false));
        return arms;
    }

    /** The dialogues as this arm sees them. */
    List<Dialogue> see(List<Dialogue> dialogues) {
        return dialogues.stream()
                .map(this::mask)
                .flatMap(dialogue -> context ? java.util.stream.Stream.of(dialogue) : apart(dialogue).stream())
                .toList();
    }

    private Dialogue mask(Dialogue dialogue) {
        float[][] available = new float[dialogue.turns()][ORDER.size()];
        for (int t = 0; t < available.length; t++) {
            for (int m = 0; m < ORDER.size(); m++) {
                available[t][m] = modalities.contains(ORDER.get(m)) ? dialogue.available()[t][m] : 0;
            }
        }
        return dialogue.with(dialogue.features(), available);
    }

    private static List<Dialogue> apart(Dialogue dialogue) {
        return IntStream.range(0, dialogue.turns())
                .mapToObj(t -> new Dialogue(
                        dialogue.id() + "#" + (t + 1),
                        dialogue.features().stream()
                                .map(rows -> new float[][] {rows[t]})
                                .toList(),
                        new float[][] {dialogue.available()[t]},
                        new int[] {0},
                        new int[] {dialogue.labels()[t]}))
                .toList();
    }
}
