package org.turnwise.training.run;

import java.nio.file.Path;
import org.turnwise.training.evaluate.ClassificationReport;

/**
 * What a training run ends with.
 *
 * @param pack folder of the model pack
 * @param seed the seed chosen on dev
 * @param dev figures the choice was made on
 * @param test figures of that one network, measured once
 */
public record TrainingOutcome(Path pack, long seed, ClassificationReport dev, ClassificationReport test) {}
