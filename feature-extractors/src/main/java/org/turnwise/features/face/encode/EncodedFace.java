package org.turnwise.features.face.encode;

/**
 * What the encoder makes of one face.
 *
 * @param features as many as the feature set's dimension; not to be changed
 * @param shares one per {@link Expression}, adding up to 1; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // summed up, never compared
public record EncodedFace(float[] features, float[] shares) {
    /** How likely it is no face at all. */
    public float notAFace() {
        return shares[Expression.NOT_A_FACE.ordinal()];
    }
}
