package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.encode.EncodedFace;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.features.face.encode.FaceEncoder;
import org.turnwise.inference.onnx.FeatureSet;

/** Some of the crop's own pixels for features: enough to tell faces, and their order, apart. Takes all for faces. */
final class ToyEncoder implements FaceEncoder {
    @Override
    public FeatureSet featureSet() {
        return new FeatureSet("toy-face", "1", DIMENSION);
    }

    @Override
    public List<EncodedFace> encode(List<FaceCrop> crops) {
        List<EncodedFace> faces = new ArrayList<>();
        for (FaceCrop crop : crops) {
            float[] features = new float[DIMENSION];
            for (int i = 0; i < DIMENSION; i++) {
                features[i] = (crop.pixels()[6 * i] & 0xFF) / 255f;
            }
            float[] shares = new float[Expression.values().length];
            shares[Expression.NEUTRAL.ordinal()] = 0.75f;
            shares[Expression.SURPRISE.ordinal()] = 0.25f;
            faces.add(new EncodedFace(features, shares));
        }
        return faces;
    }

    @Override
    public void close() {}
}
