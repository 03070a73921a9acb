package org.turnwise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.benchmark.Benchmark;
import org.turnwise.training.benchmark.BenchmarkTables;
import org.turnwise.training.benchmark.Benchmarks;
import org.turnwise.training.run.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = {
            "Train SURE and what it is compared with on a public dataset, with several seeds, and write the figures as JSON.",
            "",
            "Every figure is told twice: selected_on_validation is of the epoch that was best on validation dialogues;"
                    + " best_test_epoch is of the epoch that was best on test, as many publications report it, and flatters."
                    + " Compared are every smaller set of modalities and SURE without each of its parts. Takes minutes to hours;"
                    + " the file grows as figures come."
        })
final class BenchmarkCommand implements Callable<Integer> {
    @Command(
            name = "report",
            mixinStandardHelpOptions = true,
            description = "Write the figures of one or several benchmark files as Markdown tables.")
    int report(
            @Parameters(arity = "1..*", paramLabel = "FILE.json", description = "Files that benchmark wrote.")
                    List<Path> files)
            throws IOException {
        for (Path file : files) {
            GivenPath.fileToRead("the benchmark's figures", file);
        }
        System.out.print(BenchmarkTables.of(files));
        return 0;
    }

    @Parameters(paramLabel = "NAME", description = "mosi, meld, iemocap-sdt or meld-sdt.")
    private String name = "";

    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description = "Required. The folder with the dataset's files; for the SDT sets their .pkl file.")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many seeds, from 1 on. Default: ${DEFAULT-VALUE}.")
    private int seeds = 5;

    @Option(names = "--out", required = true, paramLabel = "FILE.json", description = "Required. Where the figures go.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Sizes and settings, in YAML. Default: configs/NAME.yaml, of MELD configs/meld-text.yaml.")
    private @Nullable Path config;

    @Option(names = "--only-sure", description = "Leave the comparisons out.")
    private boolean only;

    @Override
    public Integer call() throws IOException {
        if (seeds < 1) {
            throw new CliFailure("--seeds is " + seeds + "; at least one is needed");
        }
        if (!Benchmarks.NAMES.contains(name)) {
            throw new CliFailure("there is no benchmark \"" + name + "\"; there are " + Benchmarks.NAMES);
        }
        Path written = config != null ? config : Benchmarks.configuration(name);
        GivenPath.fileToRead("the configuration", written);
        GivenPath.dataset("--data", name, data);
        GivenPath.fileToReplace("--out", out, "a benchmark's figures", "{\n  \"benchmark\"");
        TrainingConfig read = TrainingConfig.read(written).withData(data);
        ModelPacks packs = ModelPacks.find(UserFolders.ofThisUser().modelPacks());
        TextEncoders encoders = new TextEncoders(RuntimeSettings.cpu(read.threads()), packs.ofKind("text-encoder"));
        Benchmark benchmark = new Benchmarks(encoders).open(name, read, System.out::println);
        List<Long> numbers = LongStream.rangeClosed(1, seeds).boxed().toList();
        benchmark.run(numbers, !only, out);
        System.out.println("figures: " + out);
        return 0;
    }
}
