package org.turnwise.training.face.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.face.dataset.CkPlusReader;
import org.turnwise.training.face.dataset.FaceSet;
import org.turnwise.training.face.dataset.FerPlusReader;
import org.turnwise.training.face.network.FaceNetwork;
import org.turnwise.training.face.optimise.FaceCheckpoint;
import org.turnwise.training.face.optimise.FaceEpoch;
import org.turnwise.training.face.optimise.FaceTrainer;
import org.turnwise.training.face.optimise.TrainedEncoder;

/**
 * From a configuration to a face encoder's pack. The epoch that does best on validation faces becomes the pack; test faces are looked at
 * once, at the end. Started again with the same run folder, it goes on where it stopped, also when stages were added.
 * Confined to one thread.
 */
public final class FaceRun {
    private final FaceConfig config;
    private final Path folder;
    private final Consumer<String> report;

    /**
     * @param folder where the checkpoint, the learning curve and the pack go
     * @param report receives lines to show while training
     */
    public FaceRun(FaceConfig config, Path folder, Consumer<String> report) {
        this.config = config;
        this.folder = folder;
        this.report = report;
    }

    /** Trains, chooses, exports and judges. Takes hours. */
    public FaceOutcome run() throws IOException {
        FerPlusReader reader = new FerPlusReader(Path.of(config.data()));
        Map<Split, FaceSet> sets = reader.read();
        sets.forEach((split, set) ->
                report.accept(split.label() + ": " + set.faces().size() + " faces; left out: " + set.leftOut()));
        FaceSet training = of(sets, Split.TRAIN);
        FaceSet validation = of(sets, Split.DEV);
        if (training.faces().isEmpty() || validation.faces().isEmpty()) {
            throw new IOException(config.data() + ": no faces are left to train on or to choose on");
        }
        // Read before hours of training, so that a folder given wrongly is said at once.
        Optional<FaceSet> ckplus = config.ckplus().isEmpty()
                ? Optional.empty()
                : Optional.of(new CkPlusReader(Path.of(config.ckplus())).read());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.yaml"), config.asYaml());
        FaceNetwork network = new FaceNetwork(config.network().architecture());
        FaceCheckpoint checkpoint = new FaceCheckpoint(folder.resolve("checkpoint.bin"), config.identity());
        TrainedEncoder trained = new FaceTrainer(network, config.training(), config.seed(), config.workers(), report)
                .train(training, validation, Optional.of(checkpoint));
        StringBuilder curve = new StringBuilder(FaceEpoch.CSV_HEADER).append('\n');
        trained.epochs().forEach(epoch -> curve.append(epoch.asCsv()).append('\n'));
        Files.writeString(folder.resolve("learning-curve.csv"), curve);
        return new FacePackWriter(config, folder, reader.table(), report).write(trained, sets, ckplus);
    }

    static FaceSet of(Map<Split, FaceSet> sets, Split split) {
        return sets.getOrDefault(split, new FaceSet(java.util.List.of(), Map.of()));
    }
}
