package org.turnwise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.FaceSettings;
import org.turnwise.analysis.face.FaceTurns;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.face.SeenTurns;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** The table of face features: a row per turn, or one for the whole recording. */
final class FaceFeatureTable {
    static final String ID = "face";

    /** What of a turn is measured. */
    static final String SUBJECT = "its speaker's face in each turn: mean, spread, and number of faces";

    private static final String WHOLE = "whoever talks";

    private FaceFeatureTable() {}

    /**
     * Writes the table.
     *
     * @param turns one row each; empty for one row of whoever talks in the recording
     */
    static void write(FaceSource source, Optional<List<Turn>> turns, Path out, FeatureCsv.Spans spans)
            throws ExportException {
        try (FaceModels models = FaceSource.models()) {
            FeatureSet set = set(models);
            SeenTurns seen = FaceTurns.onAllCores(models, source.cache(), FaceSettings.STANDARD)
                    .of(
                            source.footage(),
                            turns.orElseGet(() -> List.of(whole(source.footage()))),
                            source.marks(),
                            new ConsoleListening(System.err, "pictures"));
            FaceSource.warnOfDamage(seen);
            List<Row> rows = turns.isPresent() ? rows(source, turns.get(), seen) : List.of(onlyRow(source, seen));
            new AtomicFile(out).write(to -> {
                FeatureCsv csv = new FeatureCsv(to, spans);
                List<String> columns = SeenTurns.columns(set);
                csv.header(columns);
                for (Row row : rows) {
                    if (row.values().isPresent()) {
                        csv.row(row.name(), row.span(), row.values().get());
                    } else {
                        csv.emptyRow(row.name(), row.span(), columns.size());
                    }
                }
            });
            System.err.println("note: " + set + " of " + seen.footage());
        }
    }

    /** @throws CliFailure if there is no encoder */
    static FeatureSet set(FaceModels models) {
        return models.featureSet()
                .orElseThrow(() -> new CliFailure("there is no face encoder: the model pack "
                        + "face-expression-ferplus is missing; 'turnwise models' lists those there are."));
    }

    private record Row(String name, TimeSpan span, Optional<float[]> values) {}

    private static Turn whole(Footage.Recorded footage) {
        return new Turn(new TurnId(1), span(footage), WHOLE, "", "", Map.of());
    }

    private static TimeSpan span(Footage.Recorded footage) {
        return new TimeSpan(0, Math.max(1, footage.media().durationMillis()));
    }

    private static Row onlyRow(FaceSource source, SeenTurns seen) {
        seen.missing().values().forEach(reason -> {
            throw new CliFailure(source.file() + " has no face features: " + reason + "; nothing was written.");
        });
        return new Row(
                source.file().getFileName().toString(),
                span(source.footage()),
                seen.rows().values().stream().findFirst());
    }

    private static List<Row> rows(FaceSource source, List<Turn> turns, SeenTurns seen) {
        MissingTurns.report(seen.missing(), turns.size(), "every row of the table is empty");
        Map<TurnId, float[]> known = seen.rows();
        return turns.stream()
                .map(turn -> new Row(source.rowName(turn), turn.span(), Optional.ofNullable(known.get(turn.id()))))
                .toList();
    }
}
