package org.turnwise.features.face;

import java.util.Optional;

/**
 * A face as the encoder takes it: {@value #SIDE} x {@value #SIDE} grey pixels, eyes in their places.
 *
 * @param pixels rows one after the other, 0 to 255; not to be written to
 * @param quality of the face in the picture it was cut from
 * @param eyes where they were found, empty where they were not
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the encoder, never compared
public record FaceCrop(byte[] pixels, FaceQuality quality, Optional<EyePlaces> eyes) {
    /** Pixels of each side. */
    public static final int SIDE = 48;

    public FaceCrop {
        if (pixels.length != SIDE * SIDE) {
            throw new IllegalArgumentException(pixels.length + " pixels");
        }
    }

    /** The mouth's movement from one crop to the next, and that of the rest of the face: mean absolute differences. */
    public record Movement(double mouth, double rest) {}
}
