package org.turnwise.features.face.detect;

import java.util.List;
import java.util.function.Supplier;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;

/** Which detector is used: that of a registered pack, else the cascades that ship. */
public final class FaceDetectors {
    private FaceDetectors() {}

    /**
     * Makes detectors, each for one thread.
     *
     * @param packs those of face detectors; the last one registered is used
     * @throws ModelException if that pack's graph is no such detector
     */
    public static Supplier<FaceDetector> of(List<ModelPack> packs) {
        if (packs.isEmpty()) {
            return CascadeDetector::new;
        }
        ModelPack pack = packs.get(packs.size() - 1);
        if (!(pack.manifest().spec() instanceof ModelSpec.FaceDetector spec)) {
            throw new ModelException(pack.location() + ": not a face detector");
        }
        byte[] graph = pack.read(spec.graph());
        String name = pack.location() + "/" + spec.graph();
        YuNetDetector.check(name, graph);
        String version = pack.manifest().name() + "-" + pack.manifest().version();
        return () -> new YuNetDetector(name, version, graph, spec.threshold());
    }
}
