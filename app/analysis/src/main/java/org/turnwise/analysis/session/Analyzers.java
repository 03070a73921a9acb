package org.turnwise.analysis.session;

import java.time.Clock;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.SureModel;

/**
 * Opens an analyzer with the packs there are: SURE by name, the text encoder it was trained on, the user's cache.
 *
 * @param version of the application, for provenance
 */
public record Analyzers(UserFolders folders, RuntimeSettings runtime, String version, Clock clock) {
    /** The pack that ships. */
    public static final String DEFAULT_PACK = "turnwise-base";

    /** The SURE packs that are installed. Reads and checks their files: a second, with large ones more. */
    public SurePacks packs() {
        return SurePacks.find(folders.modelPacks(), runtime);
    }

    /**
     * Opens the pack with this name. Takes a second or two: models are loaded.
     *
     * @throws ModelException with words for the user if there is no such pack, or it cannot be used here
     */
    public SessionAnalyzer open(String packName) {
        ModelPacks packs = ModelPacks.find(folders.modelPacks());
        ModelPack pack = packs.find(packName)
                .orElseThrow(() -> new ModelException("there is no model pack " + packName + "; there are "
                        + packs.ofKind("sure").stream()
                                .map(p -> p.manifest().name())
                                .toList()
                        + (packs.problems().isEmpty() ? "" : ". Not usable: " + String.join("; ", packs.problems()))));
        SureModel model = SureModel.open(pack, runtime);
        try {
            return new SessionAnalyzer(
                    encoder(packs, model.spec()),
                    model,
                    SqliteFeatureCache.open(folders.cache()),
                    AudioSets.standard(),
                    () -> FaceModels.open(packs),
                    version,
                    clock);
        } catch (ModelException e) {
            model.close();
            throw e;
        }
    }

    private TextEncoder encoder(ModelPacks packs, ModelSpec.Sure spec) {
        FeatureSet text = spec.features().get("text");
        if (text == null) {
            throw new ModelException("this SURE pack was trained without text; this version needs one that was");
        }
        return new TextEncoders(runtime, packs.ofKind("text-encoder")).open(text);
    }
}
