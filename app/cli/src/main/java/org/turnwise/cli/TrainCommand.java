package org.turnwise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.run.TrainingConfig;
import org.turnwise.training.run.TrainingOutcome;
import org.turnwise.training.run.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train SURE on labelled dialogues and write a model pack.",
            "",
            "One network per seed; the best on the dev split becomes the pack, and the test split is looked at once,"
                    + " at the end, for that one. Started again with the same run folder, it goes on where it stopped."
        })
final class TrainCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "Required. What to train on what, in YAML (see configs/).")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Run folder: checkpoints, learning curves, the pack. Default: runs/NAME, by the pack's name in the"
                            + " configuration.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        GivenPath.fileToRead("the configuration", config);
        if (out != null) {
            GivenPath.folderToWrite("--out", out);
        }
        TrainingConfig read = TrainingConfig.read(config);
        Path folder = out != null ? out : Path.of("runs", read.name());
        ModelPacks packs = ModelPacks.find(UserFolders.ofThisUser().modelPacks());
        TextEncoders encoders = new TextEncoders(RuntimeSettings.cpu(read.threads()), packs.ofKind("text-encoder"));
        TrainingOutcome outcome = new TrainingRun(read, folder, encoders, System.out::println).run();
        System.out.println();
        System.out.println("dev (chosen on this)");
        System.out.println(outcome.dev().asText());
        System.out.println("test (measured once)");
        System.out.println(outcome.test().asText());
        System.out.println("pack: " + outcome.pack() + ". Use it with: ./turnwise packs add " + outcome.pack());
        return 0;
    }
}
