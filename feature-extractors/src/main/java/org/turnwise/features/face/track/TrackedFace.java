package org.turnwise.features.face.track;

import java.util.Optional;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FoundFace;

/**
 * A face in one picture and the track it belongs to.
 *
 * @param track number of the track, from 0 in order of appearance
 * @param movement since the picture before; empty where the face was not seen there
 */
public record TrackedFace(int track, FoundFace face, FaceCrop crop, Optional<FaceCrop.Movement> movement) {}
