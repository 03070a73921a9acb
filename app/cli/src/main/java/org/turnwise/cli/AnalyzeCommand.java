package org.turnwise.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.session.AnalysisResult;
import org.turnwise.analysis.session.SessionAnalyzer;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = {
            "Print what SURE says of every turn: label, confidence, uncertainty, routing.",
            "",
            "A recording with a transcript (or --pauses) is analysed and left as it is. A session is analysed and the"
                    + " predictions are kept in it as a new run; labels are not touched."
        })
final class AnalyzeCommand implements Callable<Integer> {
    private static final String JSON = "predictions.jsonl";
    private static final String TABLE = "predictions.txt";

    @Parameters(paramLabel = "FILE", description = "A recording, or a .turnwise session.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private TurnOptions turns = new TurnOptions();

    @Option(
            names = "--json",
            description =
                    "One JSON object per turn and line, times in milliseconds, uncertainties in nats. Default: a table.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write predictions.jsonl and predictions.txt there. Default: only print.")
    private @Nullable Path out;

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Override
    public Integer call() throws ExportException {
        if (out != null) {
            GivenPath.folderToWrite("--out", out);
            GivenPath.fileToReplace(
                    "--out", out.resolve(JSON), "predictions of this program", TurnReport.JSON_BEGINNING);
            GivenPath.fileToReplace("--out", out.resolve(TABLE), "a table of this program", TurnReport.TABLE_BEGINNING);
        }
        if (SessionFile.isSession(GivenPath.fileToRead("the recording or session", file))) {
            analyzeSession();
        } else {
            analyzeRecording();
        }
        return 0;
    }

    private void analyzeSession() throws ExportException {
        if (turns.file().isPresent() || turns.fromPauses()) {
            throw new CliFailure(file + " has its own turns; --transcript and --pauses are for recordings.");
        }
        try (SessionEditor editor = SessionFile.openForWriting(file)) {
            AnalysisResult result =
                    analyze(editor.session(), Sound.of(editor.session(), file), Footage.of(editor.session(), file));
            editor.apply(result.edit());
            report(editor.session(), result);
            note("the predictions are kept in " + file + " as run "
                    + result.run().id() + ".");
        }
    }

    private void analyzeRecording() throws ExportException {
        RecordingSource recording = RecordingSource.open(file);
        Session empty = Session.empty("analysis", file.getFileName().toString());
        Session session = recording
                .turns(turns, empty, System.err)
                .orElseThrow(() ->
                        new CliFailure("which turns? Give --transcript FILE, or --pauses to take them from the sound."))
                .applyTo(empty);
        // Without a hash nothing of the sound is kept: a recording that is only looked at leaves no trace.
        AnalysisResult result = analyze(session, Sound.of(recording.media(), ""), Footage.of(recording.media(), ""));
        report(result.edit().applyTo(session), result);
        if (out == null) {
            note("nothing was kept. --out DIR writes the predictions to files; 'turnwise import' makes a session, and"
                    + " analyze keeps them in that.");
        }
    }

    private AnalysisResult analyze(Session session, Sound sound, Footage footage) {
        if (session.turns().isEmpty()) {
            throw new CliFailure("there is no turn to analyse");
        }
        try (SessionAnalyzer analyzer = analysis.open()) {
            return analyzer.analyze(session, sound, footage, analysis.settings(), new ConsoleProgress(System.err));
        }
    }

    private void report(Session session, AnalysisResult result) throws ExportException {
        String scheme = result.run().scheme();
        TurnReport report = new TurnReport(session, scheme, byTurn(session, result));
        if (json) {
            System.out.writeBytes(report.jsonLines().getBytes(StandardCharsets.UTF_8));
        } else {
            System.out.print(report.table(scheme, 120));
            System.out.println(TurnReport.legend());
            System.out.println(result.run().modelName() + " on " + result.run().device());
        }
        System.out.flush();
        notices(session, result);
        if (out != null) {
            write(out, report.jsonLines(), report.table(scheme, 200));
        }
    }

    /** Both files or, on a disk that is full, none. */
    private static void write(Path folder, String jsonLines, String table) throws ExportException {
        AtomicFile json = new AtomicFile(folder.resolve(JSON));
        AtomicFile text = new AtomicFile(folder.resolve(TABLE));
        try (AtomicFile.Staged first = json.stage(writer -> writer.write(jsonLines));
                AtomicFile.Staged second = text.stage(writer -> writer.write(table))) {
            first.commit();
            second.commit();
        }
    }

    /** Turns are named by number and time, as in the table. */
    private static void notices(Session session, AnalysisResult result) {
        Map<TurnId, String> words = new LinkedHashMap<>();
        result.notices().forEach(n -> words.put(n.turn(), n.words()));
        int number = 0;
        for (Turn turn : session.turns()) {
            number++;
            String said = words.get(turn.id());
            if (said != null) {
                note("turn " + number + " at " + TimeText.of(turn.span().startMillis()) + ": " + said);
            }
        }
    }

    private static void note(String words) {
        System.err.println("note: " + words);
    }

    static Map<Turn, Prediction> byTurn(Session session, AnalysisResult result) {
        Map<TurnId, Prediction> byId = new LinkedHashMap<>();
        result.predictions().forEach(p -> byId.put(p.turn(), p));
        Map<Turn, Prediction> ordered = new LinkedHashMap<>();
        for (Turn turn : session.turns()) {
            Prediction prediction = byId.get(turn.id());
            if (prediction != null) {
                ordered.put(turn, prediction);
            }
        }
        return ordered;
    }
}
