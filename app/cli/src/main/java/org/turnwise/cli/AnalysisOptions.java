package org.turnwise.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.analysis.session.AnalysisSettings;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.analysis.session.SessionAnalyzer;
import org.turnwise.inference.onnx.DevicePreference;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.RuntimeSettings;
import picocli.CommandLine.Option;

/** The options by which commands choose a model and how it runs. */
final class AnalysisOptions {
    @Option(
            names = "--model",
            paramLabel = "PACK",
            defaultValue = Analyzers.DEFAULT_PACK,
            description = "The SURE model pack ('turnwise models' lists them). Default: ${DEFAULT-VALUE}.")
    private String model = Analyzers.DEFAULT_PACK;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "16",
            description =
                    "How many passes the uncertainty is taken from, at least 1; more take longer. Default: ${DEFAULT-VALUE}.")
    private int samples = AnalysisSettings.DEFAULT.samples();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the samples; the same seed gives the same result. Default: ${DEFAULT-VALUE}.")
    private long seed = AnalysisSettings.DEFAULT.seed();

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "auto",
            description = "auto (CUDA where it works) or cpu. Default: ${DEFAULT-VALUE}.")
    private DevicePreference device = DevicePreference.AUTO;

    AnalysisSettings settings() {
        if (samples < 1) {
            throw new CliFailure("--samples must be at least 1, not " + samples);
        }
        return new AnalysisSettings(samples, seed);
    }

    /** @throws CliFailure if the pack that is named is a folder, or one of the user's own that cannot be used */
    SessionAnalyzer open() {
        UserFolders folders = UserFolders.ofThisUser();
        Path own = folders.modelPacks().resolve(model);
        if (model.contains("/") || model.endsWith(".zip")) {
            throw new CliFailure("--model takes the name of an installed pack, not " + model
                    + ". Install it first: ./turnwise models install " + model);
        }
        ModelPacks.find(folders.modelPacks()).problems().stream()
                .filter(problem -> problem.startsWith(own + "/") || problem.startsWith(own + ":"))
                .findFirst()
                .ifPresent(problem -> {
                    throw new CliFailure("your pack " + model + " cannot be used: " + problem
                            + ". Install it anew, or take it away: ./turnwise models remove " + model);
                });
        RuntimeSettings runtime =
                new RuntimeSettings(device, RuntimeSettings.standard().threads());
        return new Analyzers(folders, runtime, ProgramVersion.current(), Clock.systemUTC()).open(model);
    }
}
