package org.turnwise.training.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.turnwise.training.evaluate.ClassificationReport;

/**
 * What a training run ends with.
 *
 * @param pack folder of the model pack
 * @param seed the seed chosen on dev
 * @param judged figures of that one network by what it was judged on, the dataset itself or, where it joins several, each part
 */
public record TrainingOutcome(Path pack, long seed, Map<String, Judged> judged) {
    public TrainingOutcome {
        judged = Collections.unmodifiableMap(new LinkedHashMap<>(judged));
    }

    /**
     * @param dev figures the choice was made on
     * @param test figures measured once, afterwards
     */
    public record Judged(ClassificationReport dev, ClassificationReport test) {}

    /** For a terminal. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        judged.forEach((name, reports) -> text.append(name)
                .append(", dev (chosen on this)\n")
                .append(reports.dev().asText())
                .append('\n')
                .append(name)
                .append(", test (measured once)\n")
                .append(reports.test().asText())
                .append('\n'));
        return text.toString();
    }
}
