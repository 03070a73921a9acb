package org.turnwise.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.PredictionChoice;
import org.turnwise.formats.registry.DatasetExport;
import org.turnwise.formats.registry.ExportedDataset;
import org.turnwise.formats.registry.FormatRegistry;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write a session as a labelled dataset: tables, JSON Lines, subtitles, and a data card (README.md) beside"
                    + " them.",
            "A model's prediction is never written where a human's label belongs."
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A .turnwise file; it may be open elsewhere.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Required. The folder to write to; made where there is none.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "ID",
            defaultValue = "csv,jsonl,vtt,srt",
            description =
                    "Formats, separated by commas: csv (MELD's columns, then ours), jsonl (everything), vtt, srt. Default:"
                            + " ${DEFAULT-VALUE}.")
    private List<String> ids = List.of();

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "SET",
            description =
                    "Also a table of each turn's features: is10 and egemaps-v02 of the sound, face of the speaker's"
                            + " face (mean, spread, number of faces); several with commas. Default: none.")
    private List<String> features = List.of();

    @Option(
            names = "--scheme",
            paramLabel = "ID",
            description =
                    "The label scheme that the labels are of, such as ekman-7. Default: the session's active one.")
    private @Nullable String scheme;

    @Option(
            names = "--labels",
            paramLabel = "WHOSE",
            description = {
                "gold, best (gold, else what most annotators chose, of equally many the latest), or an annotator's id.",
                "Default: the annotator's where only one has labelled, as in the window; else best."
            })
    private @Nullable String labels;

    @Option(names = "--labelled-only", description = "Leave out turns without a label. Default: all turns.")
    private boolean labelledOnly;

    @Option(
            names = "--no-predictions",
            description = "Leave the model's predictions out. Default: all runs (tables: the newest).")
    private boolean noPredictions;

    @Override
    public Integer call() throws ExportException {
        GivenPath.folderToWrite("--out", out);
        FormatRegistry formats = StandardFormats.registry();
        List<DatasetWriter> writers = new ArrayList<>();
        for (String id : ids) {
            writers.add(formats.writer(id.trim())
                    .orElseThrow(
                            () -> new CliFailure("there is no format " + id + "; there are csv, jsonl, vtt, srt")));
        }
        try (SessionEditor editor = SessionFile.openForReading(file)) {
            Session session = editor.session();
            if (session.turns().isEmpty()) {
                System.err.println("warning: the session has no turns; the dataset is empty.");
            }
            writers.addAll(new FeatureTables(session, file, spec).of(features));
            ExportOptions options = options(session).withOpenUntil(editor.openUntil());
            write(session, writers, options);
            new ExportedLabels(session, options.scheme())
                    .remark(options.labels())
                    .ifPresent(remark -> System.err.println("note: " + remark));
        }
        return 0;
    }

    private void write(Session session, List<DatasetWriter> writers, ExportOptions options) throws ExportException {
        DatasetExport export = new DatasetExport(Clock.systemDefaultZone(), ProgramVersion.current());
        String name = SessionFile.baseName(file);
        List<Path> inTheWay = export.inTheWay(writers, out, name);
        if (!inTheWay.isEmpty()) {
            throw new CliFailure(inWords(inTheWay) + " would be overwritten, but no data card there says that an export"
                    + " wrote it; nothing was written. Choose another --out, or move it away.");
        }
        ExportedDataset written = export.export(session, writers, options, out, name);
        written.files().forEach(System.out::println);
        if (!written.leftOver().isEmpty()) {
            System.err.println("warning: from an earlier export, and not what the new data card describes: "
                    + inWords(written.leftOver()) + ". Delete what you do not need.");
        }
    }

    private static String inWords(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private ExportOptions options(Session session) {
        String chosen = scheme == null ? session.activeScheme() : scheme;
        if (session.scheme(chosen).isEmpty()) {
            throw new CliFailure("the session has no label scheme " + chosen + "; it has "
                    + session.schemes().keySet().stream().sorted().toList());
        }
        ExportOptions options =
                ExportOptions.everything(chosen).withLabels(new ExportedLabels(session, chosen).source(labels));
        if (labelledOnly) {
            options = options.withTurns(ExportOptions.Selection.LABELLED);
        }
        return noPredictions ? options.withPredictions(new PredictionChoice.None()) : options;
    }
}
