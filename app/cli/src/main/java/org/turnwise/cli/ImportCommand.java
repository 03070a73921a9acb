package org.turnwise.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.setup.SessionDraft;
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
    private TurnOptions turns = new TurnOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The session to make. Its name ends in .turnwise. Default: beside the recording, with its name.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        RecordingSource source = RecordingSource.open(recording);
        Path target = GivenPath.newFile(
                "--out",
                out != null ? out : besideRecording(),
                besideRecording().getFileName());
        if (!SessionFile.isSession(target)) {
            throw new CliFailure("a session's name ends in .turnwise: --out " + target + ".turnwise");
        }
        SessionDraft draft = source.draft(target, turns, System.err);
        try (SessionEditor editor = source.create(draft)) {
            int count = editor.session().turns().size();
            System.out.println(target + ": " + Words.counted(count, "turn") + ", "
                    + Words.counted(editor.session().speakers().size(), "speaker"));
            if (count == 0) {
                System.err.println("note: a session without turns: draw them in the window, or import again with"
                        + " --transcript FILE, or with --pauses to have them proposed from the sound.");
            }
        }
        return 0;
    }

    private Path besideRecording() {
        String name = recording.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return recording.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".turnwise");
    }
}
