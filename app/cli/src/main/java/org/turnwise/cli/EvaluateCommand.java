package org.turnwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.run.DatasetEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measure a model pack on a labelled dataset.",
            "",
            "Prints accuracy, weighted F1, F1 per class, the confusion matrix and the calibration error, by the same"
                    + " encoder and runtime the application uses."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "NAME",
            description = "Required. meld (train_sent_emo.csv, dev_sent_emo.csv, test_sent_emo.csv, plain or .gz).")
    private String dataset = "meld";

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Required. The folder with the dataset's files.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            defaultValue = "dev",
            description = "train, dev or test. Default: ${DEFAULT-VALUE}; test is for the very end.")
    private Split split = Split.DEV;

    @Option(
            names = "--model",
            paramLabel = "PACK",
            defaultValue = Analyzers.DEFAULT_PACK,
            description = "Name of a pack, or a pack's folder. Default: ${DEFAULT-VALUE}.")
    private String model = Analyzers.DEFAULT_PACK;

    @Override
    public Integer call() throws IOException {
        GivenPath.folderToRead("--data", data);
        UserFolders folders = UserFolders.ofThisUser();
        ModelPacks packs = ModelPacks.find(folders.modelPacks());
        RuntimeSettings runtime = RuntimeSettings.standard();
        TextEncoders encoders = new TextEncoders(runtime, packs.ofKind("text-encoder"));
        ModelPack pack = packs.find(model).orElseGet(() -> folder(packs));
        System.out.println(pack.manifest().name() + " " + pack.manifest().version() + " on " + dataset + ", "
                + split.label() + " split");
        System.out.println(
                new DatasetEvaluation(pack, encoders, runtime, folders.cache().resolve("datasets"))
                        .evaluate(dataset, data, split)
                        .asText());
        return 0;
    }

    private ModelPack folder(ModelPacks packs) {
        if (!Files.isDirectory(Path.of(model))) {
            throw new CliFailure("there is no model pack " + model + "; there are "
                    + packs.packs().keySet() + ", or give a pack's folder");
        }
        return ModelPack.open(Path.of(model));
    }
}
