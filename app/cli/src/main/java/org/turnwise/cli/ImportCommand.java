package org.turnwise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnwise.session.history.SessionEditor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Make a session from a recording, with the turns of a transcript, from the pauses, or without turns.",
            "The recording stays where it is; the session refers to it."
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RECORDING", description = "Video or sound in any container FFmpeg reads.")
    @SuppressWarnings("NullAway.Init")
    private Path recording;

    @Mixin
    private TranscriptOptions transcript = new TranscriptOptions();

    @Option(names = "--pauses", description = "No transcript: start from the stretches between pauses.")
    private boolean pauses;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The session to make. Default: beside the recording, with its name and .turnwise.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        RecordingSource source = RecordingSource.open(recording);
        Path target = out != null ? out : besideRecording();
        if (Files.exists(target)) {
            throw new CliFailure(target + " exists already; choose another name with --out. It was not touched.");
        }
        NewSession plan = NewSession.of(source, target).withTurns(transcript, pauses, System.err);
        try (SessionEditor editor = plan.create()) {
            System.out.println(target + ": " + editor.session().turns().size() + " turns, "
                    + editor.session().speakers().size() + " speakers");
        }
        return 0;
    }

    private Path besideRecording() {
        String name = recording.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return recording.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".turnwise");
    }
}
