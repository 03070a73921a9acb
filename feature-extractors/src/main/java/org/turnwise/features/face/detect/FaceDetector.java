package org.turnwise.features.face.detect;

import java.util.List;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.GrayImage;

/**
 * Finds faces in pictures. The same picture gives the same faces, whatever was looked at before. Holds native memory:
 * for one thread at a time.
 */
public interface FaceDetector extends AutoCloseable {
    /** Name and version, which change whenever the same picture would give other faces. */
    String version();

    /** Every face of the picture, the largest first. */
    List<FoundFace> find(GrayImage picture);

    /** The faces near one that was there a moment before, at about its size; costs far less than {@link #find}. */
    List<FoundFace> look(GrayImage picture, FaceBox before);

    @Override
    void close();
}
