package org.turnwise.training.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.DialogueInput;
import org.turnwise.inference.sure.ModalityOutput;
import org.turnwise.inference.sure.SureModality;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.inference.sure.SurePrediction;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.robustness.Response;

/** What a finished pack says of labelled dialogues, by the same way the application takes. */
final class PackPredictions {
    private final ModelPack pack;
    private final RuntimeSettings settings;

    PackPredictions(ModelPack pack, RuntimeSettings settings) {
        this.pack = pack;
        this.settings = settings;
    }

    /** Calibrated probabilities of every turn of every dialogue, {@code [N][C]}. */
    double[][] probabilities(List<Dialogue> dialogues) {
        List<double[]> all = new ArrayList<>();
        try (SureModel model = SureModel.open(pack, settings)) {
            for (Dialogue dialogue : dialogues) {
                model.predict(input(dialogue), 0, 0).stream()
                        .map(SurePrediction::probabilities)
                        .forEach(all::add);
            }
        }
        return all.toArray(double[][]::new);
    }

    /** Everything the pack says of every turn, sampled, in order. */
    List<SurePrediction> predictions(List<Dialogue> dialogues, int samples, long seed) {
        List<SurePrediction> all = new ArrayList<>();
        try (SureModel model = SureModel.open(pack, settings)) {
            for (Dialogue dialogue : dialogues) {
                all.addAll(model.predict(input(dialogue), samples, seed));
            }
        }
        return all;
    }

    /** The same without sampling, as a subject of tests of robustness; for as long as the model is open. */
    static List<Response> responses(SureModel model, List<Dialogue> dialogues) {
        return dialogues.stream()
                .map(dialogue -> response(model.predict(input(dialogue), 0, 0)))
                .toList();
    }

    private static Response response(List<SurePrediction> turns) {
        SureModality[] modalities = SureModality.values();
        float[][][] routing = new float[modalities.length][turns.size()][0];
        float[][] uncertainty = new float[modalities.length][turns.size()];
        for (SureModality modality : modalities) {
            for (int t = 0; t < turns.size(); t++) {
                Optional<ModalityOutput> said = turns.get(t).of(modality);
                if (said.isPresent()) {
                    routing[modality.ordinal()][t] = said.get().routing();
                    uncertainty[modality.ordinal()][t] = (float) said.get().uncertainty();
                }
            }
        }
        return new Response(turns.stream().mapToInt(SurePrediction::best).toArray(), routing, uncertainty);
    }

    private static DialogueInput input(Dialogue dialogue) {
        List<DialogueInput.TurnInput> turns = new ArrayList<>();
        for (int t = 0; t < dialogue.turns(); t++) {
            Map<SureModality, float[]> features = new EnumMap<>(SureModality.class);
            for (SureModality modality : SureModality.values()) {
                if (dialogue.available()[t][modality.ordinal()] > 0) {
                    features.put(modality, dialogue.features().get(modality.ordinal())[t]);
                }
            }
            turns.add(new DialogueInput.TurnInput(dialogue.speakers()[t], features));
        }
        return new DialogueInput(turns);
    }
}
