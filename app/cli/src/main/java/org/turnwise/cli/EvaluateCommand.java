package org.turnwise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.face.run.FaceEvaluation;
import org.turnwise.training.robustness.RobustnessChart;
import org.turnwise.training.run.DatasetEvaluation;
import org.turnwise.training.run.PackReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measure a model pack on a labelled dataset.",
            "",
            "Prints accuracy, weighted F1, F1 per class, the confusion matrix, the calibration error, whether the"
                    + " model is wrong where it is unsure (AURC, AUROC), and what growing noise on one modality and missing"
                    + " modalities do to accuracy, uncertainty and routing, by the same"
                    + " encoder and runtime the application uses. Faces: ferplus, and ckplus as a second test."
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final String FACE_PACK = "face-expression-ferplus";

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "NAME",
            description = {
                "Required. meld (train_sent_emo.csv, dev_sent_emo.csv, test_sent_emo.csv, plain or .gz),",
                "ferplus (FER2013Train, FER2013Valid, FER2013Test with pictures, fer2013new.csv), or",
                "ckplus (CK+48: a folder per expression; --split says nothing there); for packs trained on them also mosi,",
                "iemocap-sdt, meld-sdt, table, and turnwise-base (the default pack's four folders)."
            })
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
            description = "Name of a pack, or a pack's folder. Default: " + Analyzers.DEFAULT_PACK + "; for faces "
                    + FACE_PACK + ".")
    private @Nullable String model;

    @Option(
            names = "--json",
            paramLabel = "FILE.json",
            description = {
                "Write the figures to this file too, and beside it, as FILE-PART-robustness.png, the curves over the",
                "strength of noise. Not for faces."
            })
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        GivenPath.dataset("--data", dataset, data);
        if (json != null) {
            GivenPath.fileToReplace("--json", json, "figures of a model pack", "{\n  \"pack\"");
        }
        UserFolders folders = UserFolders.ofThisUser();
        ModelPacks packs = ModelPacks.find(folders.modelPacks());
        RuntimeSettings runtime = RuntimeSettings.standard();
        boolean faces = FaceEvaluation.DATASETS.contains(dataset);
        String name = model != null ? model : faces ? FACE_PACK : Analyzers.DEFAULT_PACK;
        ModelPack pack = packs.find(name).orElseGet(() -> folder(packs, name));
        System.out.println(pack.manifest().name() + " " + pack.manifest().version() + " on " + dataset
                + (dataset.equals("ckplus") ? "" : ", " + split.label() + " split"));
        if (faces) {
            FaceEvaluation evaluation = new FaceEvaluation(pack, runtime);
            System.out.println(evaluation.evaluate(dataset, data, split).asText());
            return 0;
        }
        TextEncoders encoders = new TextEncoders(runtime, packs.ofKind("text-encoder"));
        Map<String, PackReport> reports = new DatasetEvaluation(
                        pack, encoders, runtime, folders.cache().resolve("datasets"))
                .evaluate(dataset, data, split);
        reports.forEach((part, report) -> System.out.println("\n" + part + "\n" + report.asText()));
        if (json != null) {
            write(pack, reports, json);
            draw(pack, reports, json);
        }
        return 0;
    }

    private void write(ModelPack pack, Map<String, PackReport> reports, Path file) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("pack", pack.manifest().name());
        root.put("version", pack.manifest().version());
        root.put("model", pack.manifest().modelHash());
        root.put("dataset", dataset);
        root.put("split", split.label());
        ObjectNode parts = root.putObject("reports");
        reports.forEach((part, report) -> parts.set(part, report.asJson()));
        Files.writeString(file, root.toPrettyString() + "\n");
        System.out.println("figures: " + file);
    }

    private void draw(ModelPack pack, Map<String, PackReport> reports, Path beside) throws IOException {
        String name = String.valueOf(beside.getFileName()).replaceFirst("\\.json$", "");
        for (Map.Entry<String, PackReport> report : reports.entrySet()) {
            Path picture = beside.resolveSibling(name + "-" + report.getKey() + "-robustness.png");
            String title = pack.manifest().name() + " " + pack.manifest().version() + ", " + report.getKey() + ", "
                    + split.label();
            new RobustnessChart(title, report.getValue().robustness()).write(picture);
            System.out.println("curves: " + picture);
        }
    }

    private static ModelPack folder(ModelPacks packs, String name) {
        if (!Files.isDirectory(Path.of(name))) {
            throw new CliFailure("there is no model pack " + name + "; there are "
                    + packs.packs().keySet() + ", or give a pack's folder");
        }
        return ModelPack.open(Path.of(name));
    }
}
