package org.turnwise.features.face.encode;

import java.util.List;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.inference.onnx.FeatureSet;

/**
 * Describes faces in numbers: features, and a distribution over expressions. The same crops give the same bits; for use
 * from several threads at once.
 */
public interface FaceEncoder extends AutoCloseable {
    /** Name of the pack that ships. */
    String PACK = "face-expression-ferplus";

    /** Values per face of the encoder that ships: the width of the last layer of a DenseNet-BC of depth 100, growth 12. */
    int DIMENSION = 342;

    /** Names the features in caches and models. */
    FeatureSet featureSet();

    /** One entry per crop, in order. */
    List<EncodedFace> encode(List<FaceCrop> crops);

    @Override
    void close();
}
