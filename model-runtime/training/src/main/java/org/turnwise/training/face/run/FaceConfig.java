package org.turnwise.training.face.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.turnwise.training.face.dataset.FaceClasses;
import org.turnwise.training.face.dataset.LabelledFace;
import org.turnwise.training.face.network.FaceArchitecture;
import org.turnwise.training.face.optimise.FaceSettings;
import org.turnwise.training.run.ConfigurationFile;

/**
 * The training of a face encoder as its configuration file states it. Every field must be there: a run is described whole or refused.
 *
 * @param kind {@value #KIND}
 * @param name of the pack
 * @param version of the pack
 * @param dataset "ferplus"
 * @param data folder with FER2013's pictures and FER+'s votes; a relative one is seen from the folder the program runs in
 * @param ckplus folder of CK+48, a second test that is measured once at the end; empty for none
 * @param seed of weights, order and looks
 * @param workers passes computed at a time; the result does not depend on it
 */
public record FaceConfig(
        String kind,
        String name,
        String version,
        String dataset,
        String data,
        String ckplus,
        long seed,
        int workers,
        NetworkSizes network,
        FaceSettings training) {
    /** What stands under {@code kind} in a face encoder's configuration. */
    public static final String KIND = "face-encoder";

    /** The sizes a configuration chooses; the classes are FER+'s. */
    public record NetworkSizes(int stem, int layers, int growth, double compression) {
        FaceArchitecture architecture() {
            return new FaceArchitecture(
                    stem, layers, growth, compression, FaceClasses.all().size());
        }
    }

    public FaceConfig {
        if (!kind.equals(KIND)) {
            throw new IllegalArgumentException("kind must be " + KIND);
        }
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("name may hold letters, digits, dots, dashes and underscores");
        }
        if (!dataset.equals("ferplus")) {
            throw new IllegalArgumentException("dataset must be ferplus, the only one a face encoder learns from");
        }
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1");
        }
        if (training.finalSize() != LabelledFace.SIZE) {
            throw new IllegalArgumentException("the last of training.stages must have size " + LabelledFace.SIZE
                    + ", for which the graph is written");
        }
    }

    /**
     * Reads a YAML file.
     *
     * @throws IOException naming the file, the line and the field that is wrong or missing
     */
    public static FaceConfig read(Path file) throws IOException {
        return ConfigurationFile.read(file, FaceConfig.class);
    }

    /** The same configuration with its data elsewhere. */
    public FaceConfig withData(Path folder) {
        return new FaceConfig(
                kind, name, version, dataset, folder.toString(), ckplus, seed, workers, network, training);
    }

    /** The configuration as YAML, in a fixed order of fields. */
    public String asYaml() {
        try {
            return new YAMLMapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers always have a YAML form", e);
        }
    }

    /**
     * Names what a checkpoint depends on: all but the stages, so that a run may be made longer, and where and how it is computed.
     */
    String identity() {
        FaceSettings t = training;
        List<Object> parts = List.of(
                network,
                t.batch(),
                t.part(),
                t.momentum(),
                t.weightDecay(),
                t.averaging(),
                t.nonFaces(),
                t.repeats(),
                t.augmentation());
        return name + " " + seed + " " + parts;
    }
}
