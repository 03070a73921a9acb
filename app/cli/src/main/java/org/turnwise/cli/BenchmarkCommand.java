package org.turnwise.cli;

import java.io.IOException;
import java.nio.file.Files;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            description = {
                "Write the figures of one or several benchmark files as Markdown tables.",
                "",
                "With --pictures also the curves of accuracy, uncertainty and routing over the strength of noise."
            })
    int report(
            @Parameters(arity = "1..*", paramLabel = "FILE.json", description = "Files that benchmark wrote.")
                    List<Path> files,
            @Option(
                            names = "--pictures",
                            paramLabel = "DIR",
                            description = "Draw the curves into this folder, as NAME-robustness.png.")
                    @Nullable
                    Path pictures)
            throws IOException {
        for (Path file : files) {
            GivenPath.fileToRead("the benchmark's figures", file);
        }
        if (pictures != null) {
            GivenPath.folderToWrite("--pictures", pictures);
        }
        System.out.print(BenchmarkTables.of(files));
        if (pictures != null) {
            for (Path picture : BenchmarkTables.draw(files, pictures)) {
                System.err.println("curves: " + picture);
            }
        }
        return 0;
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    // None of these is "required" for picocli: it would ask "benchmark report" for them too.
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "mosi, meld, iemocap-sdt or meld-sdt.")
    private @Nullable String name;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "Required. The folder with the dataset's files; for the SDT sets their .pkl file.")
    private @Nullable Path data;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many seeds, from 1 on. Default: ${DEFAULT-VALUE}.")
    private int seeds = 5;

    @Option(names = "--out", paramLabel = "FILE.json", description = "Required. Where the figures go.")
    private @Nullable Path out;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Sizes and settings, in YAML. Default: configs/NAME.yaml, of MELD configs/meld-text.yaml.")
    private @Nullable Path config;

    @Option(names = "--only-sure", description = "Leave the comparisons out.")
    private boolean only;

    @Override
    public Integer call() throws IOException {
        return run(given(name, "the benchmark's NAME"), given(data, "--data=PATH"), given(out, "--out=FILE.json"));
    }

    /** The configurations lie beside the launcher, wherever it was started from. */
    private static Path ofTheCheckout(Path path) {
        String checkout = System.getenv("TURNWISE_CHECKOUT");
        return checkout == null || Files.exists(path) ? path : Path.of(checkout).resolve(path);
    }

    private <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new ParameterException(spec.commandLine(), "Missing: " + what);
        }
        return value;
    }

    private int run(String benchmarked, Path from, Path to) throws IOException {
        if (seeds < 1) {
            throw new CliFailure("--seeds is " + seeds + "; at least one is needed");
        }
        if (!Benchmarks.NAMES.contains(benchmarked)) {
            throw new CliFailure("there is no benchmark \"" + benchmarked + "\"; there are " + Benchmarks.NAMES);
        }
        Path written = config != null ? config : ofTheCheckout(Benchmarks.configuration(benchmarked));
        GivenPath.fileToRead("the configuration", written);
        GivenPath.dataset("--data", benchmarked, from);
        GivenPath.fileToReplace("--out", to, "a benchmark's figures", "{\n  \"benchmark\"");
        TrainingConfig read = TrainingConfig.read(written).withData(from);
        ModelPacks packs = ModelPacks.find(UserFolders.ofThisUser().modelPacks());
        TextEncoders encoders = new TextEncoders(RuntimeSettings.cpu(read.threads()), packs.ofKind("text-encoder"));
        Benchmark benchmark = new Benchmarks(encoders).open(benchmarked, read, System.out::println);
        List<Long> numbers = LongStream.rangeClosed(1, seeds).boxed().toList();
        benchmark.run(numbers, !only, to);
        System.out.println("figures: " + to);
        Path folder = to.toAbsolutePath().resolveSibling("");
        for (Path picture : BenchmarkTables.draw(List.of(to), folder)) {
            System.out.println("curves: " + picture);
        }
        return 0;
    }
}
