package org.turnwise.training.dataset.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;

/** Makes dialogues in numbers of the lines of a table. */
final class TableDialogues {
    /** The class a label stands for. */
    interface Labels {
        int of(TableTurn turn) throws IOException;
    }

    private final TurnTable table;

    TableDialogues(TurnTable table) {
        this.table = table;
    }

    /** A feature set for every modality that has columns, "name-text" and so on, version 1. */
    Map<String, FeatureSet> featureSets(String name) {
        Map<String, FeatureSet> sets = new LinkedHashMap<>();
        for (int i = 0; i < TurnTable.MODALITIES.size(); i++) {
            String modality = TurnTable.MODALITIES.get(i);
            if (table.widths().get(i) > 0) {
                sets.put(
                        modality,
                        new FeatureSet(
                                name + "-" + modality, "1", table.widths().get(i)));
            }
        }
        return sets;
    }

    Dialogue of(TableDialogue lines, Labels classes) throws IOException {
        List<TableTurn> turns = lines.turns();
        List<float[][]> features = new ArrayList<>();
        float[][] available = new float[turns.size()][TurnTable.MODALITIES.size()];
        for (int modality = 0; modality < TurnTable.MODALITIES.size(); modality++) {
            float[][] values = new float[turns.size()][];
            for (int t = 0; t < values.length; t++) {
                Optional<float[]> given = turns.get(t).features().get(modality);
                available[t][modality] = given.isPresent() ? 1 : 0;
                values[t] = given.orElse(new float[Math.max(table.widths().get(modality), DialogueSet.UNUSED_WIDTH)]);
            }
            features.add(values);
        }
        int[] labels = new int[turns.size()];
        int[] speakers = new int[turns.size()];
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int t = 0; t < labels.length; t++) {
            labels[t] = classes.of(turns.get(t));
            speakers[t] = seen.computeIfAbsent(turns.get(t).speaker(), name -> seen.size());
        }
        return new Dialogue(lines.id(), features, available, speakers, labels);
    }
}
