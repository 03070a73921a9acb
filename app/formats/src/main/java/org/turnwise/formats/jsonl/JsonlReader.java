package org.turnwise.formats.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.formats.FileHead;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Judgements;
import org.turnwise.formats.Recognition;
import org.turnwise.formats.TranscriptReader;
import org.turnwise.formats.source.SourceFile;
import org.turnwise.formats.source.SourceText;
import org.turnwise.formats.source.TranscriptBuilder;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Prediction;

/** Reads what {@link JsonlWriter} wrote: turns, speakers and everything people and models said. */
public final class JsonlReader implements TranscriptReader {
    private static final String REMEDY = "Correct the line; accepting the import leaves it out.";

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public String name() {
        return "Turnwise dataset (JSON Lines)";
    }

    @Override
    public List<String> extensions() {
        return List.of("jsonl", "ndjson");
    }

    @Override
    public Recognition recognise(FileHead head) {
        boolean ours = head.lines().stream().limit(1).anyMatch(l -> l.startsWith("{") && l.contains(JsonlFormat.NAME));
        return ours ? Recognition.CERTAIN : head.hasExtensionOf(this) ? Recognition.BY_EXTENSION : Recognition.NO;
    }

    @Override
    public ImportResult read(Path file, ImportOptions options) {
        return SourceFile.read(file, options.encoding(), name(), text -> {
            TranscriptBuilder report = new TranscriptBuilder(text, options);
            new Reading(text, report).read();
            return report.result(name());
        });
    }

    /** One file being read. */
    private final class Reading {
        private final SourceText text;
        private final TranscriptBuilder report;
        private final Declared declared = new Declared();
        private final TurnParser turns = new TurnParser(declared);
        private final List<GoldLabel> gold = new ArrayList<>();
        private final List<Annotation> annotations = new ArrayList<>();
        private final List<Prediction> predictions = new ArrayList<>();

        Reading(SourceText text, TranscriptBuilder report) {
            this.text = text;
            this.report = report;
        }

        void read() {
            boolean first = true;
            for (int i = 0; i < text.lines().size(); i++) {
                if (text.lines().get(i).isBlank()) {
                    continue;
                }
                int line = i + 1;
                Optional<Fields> fields = fields(text.lines().get(i), line);
                if (first && fields.map(f -> !isHeader(f)).orElse(true)) {
                    report.error(
                            line,
                            JsonlFormat.RECORD,
                            "The first line is not the record that begins a Turnwise dataset.",
                            "Turnwise reads back the JSON Lines that it exported; export the session again.");
                    return;
                }
                first = false;
                fields.ifPresent(f -> take(f, line));
            }
            report.keepsSources();
            declared.speakers().forEach(report::speaker);
            report.media(declared.media())
                    .judgements(new Judgements(
                            declared.schemes(),
                            declared.activeScheme(),
                            declared.blinding(),
                            declared.annotators(),
                            annotations,
                            declared.runs(),
                            predictions,
                            gold));
        }

        private boolean isHeader(Fields f) {
            return f.node().path("format").asText().equals(JsonlFormat.NAME)
                    && f.node().path(JsonlFormat.RECORD).asText().equals(JsonlFormat.SESSION);
        }

        private Optional<Fields> fields(String line, int number) {
            try {
                JsonNode node = json.readTree(line);
                if (node.isObject()) {
                    return Optional.of(new Fields(node, ""));
                }
                report.error(number, "", "The line is not a JSON object.", REMEDY);
            } catch (JsonProcessingException e) {
                report.error(number, "", "The line is not JSON: " + e.getOriginalMessage() + ".", REMEDY);
            }
            return Optional.empty();
        }

        private void take(Fields f, int line) {
            try {
                String kind = f.text(JsonlFormat.RECORD);
                if (!kind.equals(JsonlFormat.TURN)) {
                    declared.take(kind, f);
                } else if (report.wants(f.optionalText("dialogue").orElse(""))) {
                    take(turns.parse(f, line));
                }
            } catch (Fault e) {
                report.error(line, e.field(), e.message(), REMEDY);
            }
        }

        private void take(TurnParser.TurnRecord record) {
            report.turn(record.draft());
            gold.addAll(record.gold());
            annotations.addAll(record.annotations());
            predictions.addAll(record.predictions());
        }
    }
}
