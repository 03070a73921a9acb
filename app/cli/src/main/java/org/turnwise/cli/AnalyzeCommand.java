package org.turnwise.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    @Parameters(paramLabel = "FILE", description = "A recording, or a .turnwise session.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private TranscriptOptions transcript = new TranscriptOptions();

    @Option(names = "--pauses", description = "No transcript: take the stretches between pauses as turns.")
    private boolean pauses;

    @Option(names = "--json", description = "One JSON object per turn and line instead of a table.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write predictions.jsonl and predictions.txt there.")
    private @Nullable Path out;

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Override
    public Integer call() throws ExportException {
        if (SessionFile.isSession(file)) {
            try (SessionEditor editor = SessionFile.openForWriting(file)) {
                AnalysisResult result = analyze(editor.session());
                editor.apply(result.edit());
                report(editor.session(), result);
            }
        } else {
            Session session = sessionOfRecording();
            AnalysisResult result = analyze(session);
            report(result.edit().applyTo(session), result);
        }
        return 0;
    }

    private Session sessionOfRecording() {
        RecordingSource recording = RecordingSource.open(file);
        Session empty = Session.empty("analysis", file.getFileName().toString());
        if (transcript.hasFile()) {
            return recording.turnsFrom(transcript, empty, System.err).applyTo(empty);
        }
        if (pauses) {
            return recording.turnsFromPauses(empty).applyTo(empty);
        }
        throw new CliFailure("which turns? Give --transcript FILE, or --pauses to take them from the sound.");
    }

    private AnalysisResult analyze(Session session) {
        if (session.turns().isEmpty()) {
            throw new CliFailure("there is no turn to analyse");
        }
        try (SessionAnalyzer analyzer = analysis.open()) {
            return analyzer.analyze(session, analysis.settings(), new ConsoleProgress(System.err));
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
        if (out != null) {
            new AtomicFile(out.resolve("predictions.jsonl")).write(writer -> writer.write(report.jsonLines()));
            new AtomicFile(out.resolve("predictions.txt")).write(writer -> writer.write(report.table(scheme, 200)));
        }
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
