package org.turnwise.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.network.SureParts;
import org.turnwise.training.optimise.TrainingSettings;

/**
 * A training run as its configuration file states it. Every field must be there: a run is described whole or refused.
 *
 * @param name of the pack
 * @param version of the pack
 * @param title what the pack is, in one line
 * @param limits what the pack is not and must not be used for, in the model card's words
 * @param dataset one of {@link Datasets#NAMES}
 * @param data folder with the dataset's files; a relative one is seen from the folder the program runs in
 * @param encoder id of the text feature set, "a+b" for two side by side; empty where the dataset brings its features
 * @param cache folder in which text features are kept
 * @param threads of libtorch; with the same number a run repeats bit by bit on the same machine
 * @param seeds one network is trained per seed, the best on validation is kept
 * @param teachers seeds of networks that teach the others; none for labels alone
 */
public record TrainingConfig(
        String name,
        String version,
        String title,
        String limits,
        String dataset,
        String data,
        String encoder,
        String cache,
        int threads,
        List<Long> seeds,
        List<Long> teachers,
        NetworkSizes network,
        TrainingSettings training) {

    /** The sizes a configuration chooses; the input widths follow from the features. */
    public record NetworkSizes(
            int hidden,
            int experts,
            int expertHidden,
            int topK,
            int steps,
            int heads,
            int feedForward,
            int encoderLayers,
            int maxSpeakers,
            SureParts parts) {
        public NetworkSizes {
            new SureArchitecture(
                    List.of(1, 1, 1),
                    hidden,
                    experts,
                    expertHidden,
                    topK,
                    steps,
                    heads,
                    feedForward,
                    encoderLayers,
                    2,
                    maxSpeakers,
                    parts);
        }

        /** The same sizes with other parts taking part. */
        public NetworkSizes with(SureParts others) {
            return new NetworkSizes(
                    hidden, experts, expertHidden, topK, steps, heads, feedForward, encoderLayers, maxSpeakers, others);
        }

        /** @param inputs widths of text, audio and visual */
        public SureArchitecture architecture(List<Integer> inputs, int classes) {
            return new SureArchitecture(
                    inputs,
                    hidden,
                    experts,
                    expertHidden,
                    topK,
                    steps,
                    heads,
                    feedForward,
                    encoderLayers,
                    classes,
                    maxSpeakers,
                    parts);
        }
    }

    public TrainingConfig {
        seeds = List.copyOf(seeds);
        teachers = List.copyOf(teachers);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("seeds must name at least one seed");
        }
        if (Set.copyOf(seeds).size() < seeds.size()) {
            throw new IllegalArgumentException("seeds names a seed twice: " + seeds);
        }
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("name may hold letters, digits, dots, dashes and underscores");
        }
    }

    /**
     * Reads a YAML file.
     *
     * @throws IOException naming the file, the line and the field that is wrong or missing
     */
    public static TrainingConfig read(Path file) throws IOException {
        return ConfigurationFile.read(file, TrainingConfig.class);
    }

    /** The same configuration with its data elsewhere. */
    public TrainingConfig withData(Path folder) {
        return new TrainingConfig(
                name,
                version,
                title,
                limits,
                dataset,
                folder.toString(),
                encoder,
                cache,
                threads,
                seeds,
                teachers,
                network,
                training);
    }

    /** The configuration as YAML, in a fixed order of fields. */
    public String asYaml() {
        try {
            return new YAMLMapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers always have a YAML form", e);
        }
    }
}
