package org.turnwise.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.session.AnalysisResult;
import org.turnwise.analysis.session.SessionAnalyzer;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.registry.DatasetExport;
import org.turnwise.formats.registry.FormatRegistry;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.media.MediaException;
import org.turnwise.samples.SampleFiles;
import org.turnwise.samples.SampleSession;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Take the bundled sample conversation through the whole job.",
            "",
            "Decodes it, extracts features, runs SURE, prints a table of all turns, exports a dataset and draws pictures"
                    + " of the window. Needs no screen; where there is one, the window opens at the end.",
            "",
            "Everything goes to --out. A session that is there from an earlier demo is kept, with your labels in it, and"
                    + " gets a new analysis."
        })
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "demo-out",
            description = "Where everything is written. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("demo-out");

    @Option(
            names = "--no-window",
            description = "Do not open the window at the end. Default: open it where there is a display.")
    private boolean noWindow;

    @Option(names = "--no-pictures", description = "Do not draw pictures of the window. Default: draw them, as PNG.")
    private boolean noPictures;

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    private final long started = System.nanoTime();

    @Override
    public Integer call() throws IOException, ExportException, MediaException {
        GivenPath.folderToWrite("--out", out);
        SampleSession sample = SampleSessions.first();
        refuseForeignDataset(sample.id());
        SampleFiles files = copy(sample, out.resolve("sample"));
        step("\"" + sample.title() + "\" in " + out.resolve("sample"));

        RecordingSource recording = RecordingSource.open(files.media());
        step(DecodedRecording.of(recording.media()).inWords());

        Path sessionFile = out.resolve(sample.id() + ".turnwise");
        try (SessionEditor editor = session(recording, files, sessionFile)) {
            AnalysisResult result;
            try (SessionAnalyzer analyzer = analysis.open()) {
                result = analyzer.analyze(
                        editor.session(),
                        Sound.of(editor.session(), sessionFile),
                        Footage.of(editor.session(), sessionFile),
                        analysis.settings(),
                        new ConsoleProgress(System.err));
            }
            editor.apply(result.edit());
            step("text features and SURE (" + result.run().modelName() + ") on "
                    + result.run().device());
            System.out.println();
            print(editor.session(), result);
            export(editor.session(), result.run().scheme(), sample.id());
        }
        if (!noPictures) {
            pictures(sessionFile);
        }
        System.out.println();
        System.out.println("All of it is in " + out.toAbsolutePath().normalize());
        return noWindow || !Display.isThere() ? 0 : openWindow(sessionFile);
    }

    private void refuseForeignDataset(String name) {
        List<Path> inTheWay = new DatasetExport(Clock.systemDefaultZone(), ProgramVersion.current())
                .inTheWay(StandardFormats.registry().writers(), out.resolve("dataset"), name);
        if (!inTheWay.isEmpty()) {
            throw new CliFailure(
                    inTheWay.get(0) + " would be overwritten, but no data card there says that a demo wrote"
                            + " it; nothing was written. Choose another --out, or move it away.");
        }
    }

    private static SampleFiles copy(SampleSession sample, Path folder) {
        try {
            return sample.copyTo(folder);
        } catch (IOException e) {
            throw new CliFailure(
                    "the sample could not be copied to " + folder + " (" + FailureText.of(e)
                            + "). Choose a folder that you may write to, on a disk with free space, with --out.",
                    e);
        }
    }

    private SessionEditor session(RecordingSource recording, SampleFiles files, Path sessionFile) {
        if (Files.exists(sessionFile)) {
            SessionEditor editor = SessionFile.openForWriting(sessionFile);
            step("session " + sessionFile + " from an earlier demo");
            return editor;
        }
        TurnOptions turns = TurnOptions.of(files.table());
        SessionEditor editor =
                recording.create(recording.draft(sessionFile, turns, new PrintStream(OutputStream.nullOutputStream())));
        step("session " + sessionFile + " with "
                + Words.counted(editor.session().turns().size(), "turn"));
        return editor;
    }

    private void print(Session session, AnalysisResult result) {
        String scheme = result.run().scheme();
        var predictions = AnalyzeCommand.byTurn(session, result);
        System.out.print(new TurnReport(session, scheme, predictions).table(scheme, 120));
        System.out.println(TurnReport.legend());
        long known = 0;
        long agreeing = 0;
        for (var entry : predictions.entrySet()) {
            Turn turn = entry.getKey();
            Prediction prediction = entry.getValue();
            var gold = session.gold(turn.id(), scheme);
            known += gold.isPresent() ? 1 : 0;
            agreeing += gold.filter(g -> g.label().equals(prediction.label())).isPresent() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "The model agrees with the emotion a turn was played with in %d of %d turns.%n%n",
                agreeing,
                known);
    }

    private void export(Session session, String scheme, String name) throws ExportException {
        FormatRegistry formats = StandardFormats.registry();
        List<Path> written = new DatasetExport(Clock.systemDefaultZone(), ProgramVersion.current())
                .export(session, formats.writers(), ExportOptions.everything(scheme), out.resolve("dataset"), name)
                .files();
        step("dataset: "
                + String.join(
                        ", ",
                        written.stream()
                                .map(path -> path.getFileName().toString())
                                .toList()));
    }

    private void pictures(Path sessionFile) throws IOException {
        Path folder = Files.createDirectories(out.resolve("pictures"));
        int status =
                DesktopProgram.findForThisProcess().pictures(sessionFile.toAbsolutePath(), folder.toAbsolutePath());
        List<Path> pictures;
        try (Stream<Path> list = Files.list(folder)) {
            pictures = list.filter(path -> path.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        if (status != 0 || pictures.isEmpty()) {
            throw new CliFailure("the window could not be drawn (status " + status + "); its messages are above");
        }
        step("pictures of the window: "
                + String.join(
                        ", ",
                        pictures.stream()
                                .map(path -> path.getFileName().toString())
                                .toList()));
    }

    private static int openWindow(Path sessionFile) {
        System.out.println("Opening the window; --no-window leaves that out.");
        return DesktopProgram.findForThisProcess()
                .open(List.of(sessionFile.toAbsolutePath().toString()));
    }

    private void step(String what) {
        System.out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - started) / 1e9, what);
    }
}
