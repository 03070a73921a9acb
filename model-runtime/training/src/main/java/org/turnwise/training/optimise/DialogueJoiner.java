package org.turnwise.training.optimise;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.turnwise.training.dataset.Dialogue;

/** Puts the dialogues of a step one behind the other, by chance, as {@link Joining} says. */
final class DialogueJoiner {
    private final Joining joining;
    private final int speakers;
    private final Random random;

    /** @param speakers with a number of their own; of joined dialogues all but the first have theirs drawn among these */
    DialogueJoiner(Joining joining, int speakers, long seed) {
        this.joining = joining;
        this.speakers = speakers;
        random = new Random(seed);
    }

    /** The same turns in fewer and longer rows, or the dialogues as they are. */
    List<Dialogue> apply(List<Dialogue> dialogues) {
        if (joining.share() == 0 || random.nextDouble() >= joining.share()) {
            return dialogues;
        }
        List<Dialogue> mixed = new ArrayList<>(dialogues);
        Collections.shuffle(mixed, random);
        List<Dialogue> rows = new ArrayList<>();
        List<Dialogue> row = new ArrayList<>();
        int turns = 0;
        for (Dialogue dialogue : mixed) {
            if (!row.isEmpty() && turns + dialogue.turns() > joining.turns()) {
                rows.add(join(row));
                row.clear();
                turns = 0;
            }
            row.add(dialogue);
            turns += dialogue.turns();
        }
        rows.add(join(row));
        return rows;
    }

    private Dialogue join(List<Dialogue> row) {
        if (row.size() == 1) {
            return row.get(0);
        }
        List<float[][]> features = IntStream.range(0, MODALITIES)
                .mapToObj(m ->
                        rows(row.stream().map(dialogue -> dialogue.features().get(m))))
                .toList();
        return new Dialogue(
                String.join(" + ", row.stream().map(Dialogue::id).toList()),
                features,
                rows(row.stream().map(Dialogue::available)),
                IntStream.range(0, row.size())
                        .flatMap(i -> Arrays.stream(i == 0 ? row.get(0).speakers() : renumbered(row.get(i))))
                        .toArray(),
                row.stream()
                        .flatMapToInt(dialogue -> Arrays.stream(dialogue.labels()))
                        .toArray());
    }

    private static float[][] rows(Stream<float[][]> parts) {
        return parts.flatMap(Arrays::stream).toArray(float[][]::new);
    }

    /** In a long conversation a speaker's number says nothing of when in this stretch he came first. */
    private int[] renumbered(Dialogue dialogue) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, speakers).boxed().toList());
        Collections.shuffle(numbers, random);
        return Arrays.stream(dialogue.speakers())
                .map(speaker -> numbers.get(Math.min(speaker, speakers - 1)))
                .toArray();
    }
}
