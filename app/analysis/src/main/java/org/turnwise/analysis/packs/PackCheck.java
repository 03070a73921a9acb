package org.turnwise.analysis.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FaceQuality;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.detect.FaceDetector;
import org.turnwise.features.face.detect.FaceDetectors;
import org.turnwise.features.face.encode.OnnxFaceEncoder;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.DialogueInput;
import org.turnwise.inference.sure.DialogueInput.TurnInput;
import org.turnwise.inference.sure.SureModality;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.inference.sure.SurePrediction;

/**
 * Tries a pack whose files are those its manifest promises: its graph must open, take and give what the manifest says, and
 * give numbers for a small trial.
 */
public final class PackCheck {
    private static final int TRIAL_SAMPLES = 2;

    private final RuntimeSettings runtime;

    public PackCheck(RuntimeSettings runtime) {
        this.runtime = runtime;
    }

    /**
     * Tries it.
     *
     * @return what the trial was, in words: "a dialogue of 3 turns, 2 samples, on CPU"
     * @throws ModelException naming file and field, what was found and what is expected
     */
    public String trial(ModelPack pack) {
        ModelSpec spec = pack.manifest().spec();
        if (spec instanceof ModelSpec.Sure sure) {
            return dialogue(pack, sure);
        }
        if (spec instanceof ModelSpec.TextEncoder encoder) {
            return text(pack, encoder);
        }
        return spec instanceof ModelSpec.FaceEncoder ? face(pack) : picture(pack);
    }

    /** The first turn has all modalities that the model knows, the last has none. */
    private String dialogue(ModelPack pack, ModelSpec.Sure spec) {
        try (SureModel model = SureModel.open(pack, runtime)) {
            Map<SureModality, float[]> features = new EnumMap<>(SureModality.class);
            for (SureModality modality : SureModality.values()) {
                FeatureSet set = spec.features().get(modality.key());
                if (set != null) {
                    features.put(modality, values(set.dimension()));
                }
            }
            List<TurnInput> turns =
                    List.of(new TurnInput(0, features), new TurnInput(1, features), new TurnInput(0, Map.of()));
            for (SurePrediction prediction : model.predict(new DialogueInput(turns), TRIAL_SAMPLES, 1)) {
                double sum = Arrays.stream(prediction.probabilities()).sum();
                if (!(Math.abs(sum - 1) < 1e-6)) {
                    throw new ModelException(file(pack) + ": a trial gave the probabilities "
                            + Arrays.toString(prediction.probabilities())
                            + ", expected are numbers that sum to 1. The model is of no use.");
                }
            }
            return "a dialogue of " + turns.size() + " turns, " + TRIAL_SAMPLES + " samples, on "
                    + model.device().description();
        }
    }

    private String text(ModelPack pack, ModelSpec.TextEncoder spec) {
        try (TextEncoder encoder = new TextEncoders(runtime, List.of(pack)).open(spec.features())) {
            encoder.encode(List.of("a trial", "and another one"));
            return "two texts, on " + encoder.device().description();
        }
    }

    private static String face(ModelPack pack) {
        try (OnnxFaceEncoder encoder = OnnxFaceEncoder.open(pack)) {
            byte[] gray = new byte[FaceCrop.SIDE * FaceCrop.SIDE];
            Arrays.fill(gray, (byte) 100);
            encoder.encode(List.of(new FaceCrop(gray, new FaceQuality(1, 1, 1, 1, false), Optional.empty())));
            return "one face";
        }
    }

    private static String picture(ModelPack pack) {
        try (FaceDetector detector = FaceDetectors.of(List.of(pack)).get()) {
            detector.find(new GrayImage(160, 120, new byte[160 * 120]));
            return "one picture without a face";
        }
    }

    /** What of the pack's needs is not here, in words; empty where all is. */
    public List<String> lacks(ModelPack pack, List<ModelPack> textEncoders) {
        List<String> lacks = new ArrayList<>();
        if (pack.manifest().spec() instanceof ModelSpec.Sure spec) {
            FeatureSet text = spec.features().get("text");
            if (text == null) {
                lacks.add("it was trained without text, and this version analyses with packs that read text only");
            } else {
                List<String> there = new TextEncoders(runtime, textEncoders).ids();
                Arrays.stream(text.id().split("\\+"))
                        .filter(id -> !there.contains(id))
                        .forEach(id -> lacks.add(
                                "it reads text features " + text + ", but no text encoder " + id + " is installed"));
            }
        }
        return lacks;
    }

    private static float[] values(int width) {
        float[] values = new float[width];
        for (int i = 0; i < width; i++) {
            values[i] = (float) Math.sin(i);
        }
        return values;
    }

    private static String file(ModelPack pack) {
        return pack.location() + "/" + pack.manifest().spec().graph();
    }
}
