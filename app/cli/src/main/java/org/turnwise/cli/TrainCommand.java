package org.turnwise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.face.run.FaceConfig;
import org.turnwise.training.face.run.FaceOutcome;
import org.turnwise.training.face.run.FaceRun;
import org.turnwise.training.run.TrainingConfig;
import org.turnwise.training.run.TrainingKind;
import org.turnwise.training.run.TrainingOutcome;
import org.turnwise.training.run.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Train SURE on labelled dialogues, or a face encoder on labelled faces, and write a model pack.",
            "",
            "SURE (kind: sure, or none said; see configs/): one network per seed; the best on the dev split becomes the pack. Faces (kind: face-encoder): the best"
                    + " epoch does. The test split is looked at once, at the end, for that one. Started again with the"
                    + " same run folder, it goes on where it stopped."
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
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with the dataset's files. Default: the one in the configuration.")
    private @Nullable Path data;

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description =
                    "A file of features and labels in place of --data: SDT's pickle, or a table (CSV, Parquet; see"
                            + " docs/training-tables.md).")
    private @Nullable Path features;

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
        if (data != null && features != null) {
            throw new CliFailure("--data and --features say two places; give one of them");
        }
        if (data != null) {
            GivenPath.folderToRead("--data", data);
        }
        if (features != null) {
            GivenPath.fileToRead("--features", features);
        }
        return TrainingKind.of(config) == TrainingKind.FACE_ENCODER ? faces() : sure();
    }

    private int faces() throws IOException {
        FaceConfig written = FaceConfig.read(config);
        FaceConfig read = data == null ? written : written.withData(data);
        FaceOutcome outcome = new FaceRun(read, folder(read.name()), System.out::println).run();
        System.out.println();
        System.out.println("dev (chosen on this)");
        System.out.println(outcome.dev().asText());
        System.out.println("test (measured once)");
        System.out.println(outcome.test().asText());
        outcome.ckplus().ifPresent(ckplus -> {
            System.out.println("CK+48 (measured once)");
            System.out.println(ckplus.asText());
        });
        tellOf(outcome.pack());
        return 0;
    }

    private int sure() throws IOException {
        TrainingConfig written = TrainingConfig.read(config);
        Path given = features != null ? features : data;
        TrainingConfig read = given == null ? written : written.withData(given);
        Path folder = folder(read.name());
        ModelPacks packs = ModelPacks.find(UserFolders.ofThisUser().modelPacks());
        TextEncoders encoders = new TextEncoders(RuntimeSettings.cpu(read.threads()), packs.ofKind("text-encoder"));
        TrainingOutcome outcome = new TrainingRun(read, folder, encoders, System.out::println).run();
        System.out.println();
        System.out.println(outcome.asText());
        tellOf(outcome.pack());
        return 0;
    }

    private Path folder(String name) {
        return out != null ? out : Path.of("runs", name);
    }

    private static void tellOf(Path pack) {
        System.out.println("pack: " + pack + ". Use it with: ./turnwise models install " + pack);
    }
}
