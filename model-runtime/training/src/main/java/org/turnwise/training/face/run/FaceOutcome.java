package org.turnwise.training.face.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the training of a face encoder ends with.
 *
 * @param pack folder of the model pack
 * @param dev figures the epoch was chosen on
 * @param test figures of that epoch, measured once
 * @param ckplus the same on CK+48; empty where its folder is not configured
 */
public record FaceOutcome(Path pack, FaceReport dev, FaceReport test, Optional<FaceReport> ckplus) {}
