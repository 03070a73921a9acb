package org.turnwise.cli;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's entry: parses, runs one command, turns failures into a message and an exit status. */
@Command(
        name = "turnwise",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Annotate emotion in recorded conversations, with a model's second opinion on every turn.",
            "",
            "Without a command the window opens: with the last session, or the sample conversation on the first start."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  turnwise demo",
            "      the main job, end to end, on the sample conversation",
            "  turnwise import talk.mp4 --transcript talk.srt",
            "      make talk.turnwise, to be opened in the window",
            "  turnwise analyze talk.turnwise",
            "      what SURE says of every turn, kept in the session",
            "  turnwise export talk.turnwise --out dataset",
            "      a labelled dataset with its data card",
            "  turnwise features talk.wav --set is10 --out talk.csv",
            "      a published feature set of the sound, as openSMILE writes it",
            "  turnwise faces talk.mp4 --transcript talk.srt --out faces",
            "      who is on screen when: tracks.json, and a copy with the boxes if asked",
            "",
            "Exit status: 0 done, 1 failed (the message says why), 2 the command line was",
            "not understood."
        },
        subcommands = {
            DemoCommand.class,
            OpenCommand.class,
            ImportCommand.class,
            AnalyzeCommand.class,
            ExportCommand.class,
            FeaturesCommand.class,
            FacesCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            BenchmarkCommand.class,
            ModelsCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Turnwise implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Log what happens inside, and print the whole trace of a failure.")
    private boolean debug;

    private Turnwise() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command line and returns its exit status. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Turnwise());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        giveHelpAir(line);
        line.setParameterExceptionHandler(new Misunderstood());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            boolean trace = parsed.subcommand() != null
                    && (parsed.hasMatchedOption("--debug")
                            || parsed.subcommand().hasMatchedOption("--debug"));
            if (trace) {
                LoggerFactory.getLogger(Turnwise.class).error("failed", failure);
            }
            command.getErr().println("turnwise: " + FailureText.of(failure));
            return 1;
        });
        line.setExecutionStrategy(parsed -> {
            if (parsed.hasMatchedOption("--debug")
                    || (parsed.subcommand() != null && parsed.subcommand().hasMatchedOption("--debug"))) {
                System.setProperty("turnwise.log", "debug");
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return line.execute(arguments);
    }

    private static void giveHelpAir(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n");
        line.getSubcommands().values().forEach(Turnwise::giveHelpAir);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
