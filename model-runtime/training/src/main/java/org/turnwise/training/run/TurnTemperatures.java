package org.turnwise.training.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.evaluate.TemperatureFit;

/** Which temperature is whose: turns with words alone are another matter than turns with all three modalities. */
final class TurnTemperatures {
    private TurnTemperatures() {}

    /** The temperature of every turn of every dialogue, in order. */
    static double[] of(ModelSpec.Sure spec, List<Dialogue> dialogues) {
        return dialogues.stream()
                .flatMap(dialogue -> Arrays.stream(dialogue.available()))
                .mapToDouble(row -> spec.temperatureOf(present(row)))
                .toArray();
    }

    /**
     * Temperatures of sets of modalities that are better off with one of their own.
     *
     * @param logits of all turns of the dialogues, in order
     * @param usual the temperature fitted on all of them
     */
    static Map<String, Double> fit(List<Dialogue> dialogues, float[][] logits, double usual) {
        List<float[]> available = dialogues.stream()
                .flatMap(dialogue -> Arrays.stream(dialogue.available()))
                .toList();
        int[] truth = dialogues.stream()
                .flatMapToInt(dialogue -> Arrays.stream(dialogue.labels()))
                .toArray();
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < truth.length; i++) {
            places.computeIfAbsent(ModelSpec.Sure.nameOf(present(available.get(i))), set -> new ArrayList<>())
                    .add(i);
        }
        Map<String, Double> own = new TreeMap<>();
        places.forEach((set, turns) -> TemperatureFit.own(
                        turns.stream().map(i -> logits[i]).toArray(float[][]::new),
                        turns.stream().mapToInt(i -> truth[i]).toArray(),
                        usual)
                .ifPresent(temperature -> own.put(set, temperature)));
        own.remove("");
        return own;
    }

    private static Set<String> present(float[] available) {
        Set<String> present = new HashSet<>();
        for (int m = 0; m < available.length; m++) {
            if (available[m] > 0) {
                present.add(ModelSpec.MODALITIES.get(m));
            }
        }
        return present;
    }
}
