package org.turnwise.analysis.face;

import java.util.Optional;
import java.util.function.Supplier;
import org.turnwise.features.face.align.FaceAligner;
import org.turnwise.features.face.detect.FaceDetector;
import org.turnwise.features.face.detect.FaceDetectors;
import org.turnwise.features.face.encode.FaceEncoder;
import org.turnwise.features.face.encode.OnnxFaceEncoder;
import org.turnwise.features.face.track.FaceTracker;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelPacks;

/**
 * What faces are found and described with: a detector, and the expression encoder where its pack is there. For any number
 * of threads; owns the encoder.
 */
public final class FaceModels implements AutoCloseable {
    /** What a turn says where no encoder is there. */
    static final String NO_ENCODER = "no encoder pack (" + FaceEncoder.PACK + ") is installed";

    private final Supplier<FaceDetector> detectors;
    private final Optional<FaceEncoder> encoder;
    private final String version;

    /**
     * Loads OpenCV, which takes a moment the first time.
     *
     * @param detectors makes detectors, one for each thread that needs one
     * @param encoder empty where there is no encoder pack: then faces are found and followed, and have no features
     */
    public FaceModels(Supplier<FaceDetector> detectors, Optional<FaceEncoder> encoder) {
        this.detectors = detectors;
        this.encoder = encoder;
        try (FaceTracker tracker = tracker()) {
            this.version = tracker.version()
                    + featureSet()
                            .map(set -> "+" + set.id() + "-" + set.version())
                            .orElse("");
        }
    }

    /**
     * A registered detector pack, else the cascades that ship; and the encoder.
     *
     * @throws org.turnwise.inference.onnx.ModelException if a pack is there and cannot be used
     */
    public static FaceModels open(ModelPacks packs) {
        Supplier<FaceDetector> detectors = FaceDetectors.of(packs.ofKind("face-detector"));
        return new FaceModels(detectors, packs.find(FaceEncoder.PACK).map(OnnxFaceEncoder::open));
    }

    FaceTracker tracker() {
        return new FaceTracker(detectors.get(), new FaceAligner());
    }

    Optional<FaceEncoder> encoder() {
        return encoder;
    }

    /** Names all that decides what is seen. */
    String version() {
        return version;
    }

    /** What features are called, empty without an encoder. */
    public Optional<FeatureSet> featureSet() {
        return encoder.map(FaceEncoder::featureSet);
    }

    @Override
    public void close() {
        encoder.ifPresent(FaceEncoder::close);
    }
}
