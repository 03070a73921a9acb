package org.turnwise.training.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.table.MosiReader;
import org.turnwise.training.run.Datasets;
import org.turnwise.training.run.TrainingConfig;

/** The benchmarks there are. */
public final class Benchmarks {
    public static final List<String> NAMES = List.of("mosi", "meld", "iemocap-sdt", "meld-sdt");

    private final Datasets datasets;

    /** @param encoders for datasets of which only the words are known */
    public Benchmarks(TextEncoders encoders) {
        datasets = new Datasets(encoders);
    }

    /** Where the configuration of a benchmark lies, seen from the program's folder. */
    public static Path configuration(String name) {
        return Path.of("configs", (name.equals("meld") ? "meld-text" : name) + ".yaml");
    }

    /**
     * Reads the data.
     *
     * @param report receives a line per training
     * @throws IOException if the configuration is of another dataset, or a file is missing or wrong
     */
    public Benchmark open(String name, TrainingConfig config, Consumer<String> report) throws IOException {
        if (!config.dataset().equals(name)) {
            throw new IOException("the configuration is for the dataset " + config.dataset() + ", not for " + name
                    + "; give another --config");
        }
        DialogueSet set = datasets.open(config).set();
        boolean mosi = name.equals("mosi");
        // The published systems train on all 62 videos and take the best epoch on test.
        Optional<DialogueSet> published = mosi
                ? Optional.of(new MosiReader(Path.of(config.data()), Datasets.DEV_SEED)
                        .withoutDev()
                        .read())
                : Optional.empty();
        return new Benchmark(config, set, published, mosi ? "accuracy" : "weighted_f1", report);
    }
}
