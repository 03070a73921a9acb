package org.turnwise.formats.jsonl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import org.turnwise.formats.ExportOptions;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Scale;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;

/** The records before the turns, which these refer to. */
final class HeadRecords {
    private final ObjectMapper json;

    HeadRecords(ObjectMapper json) {
        this.json = json;
    }

    private ObjectNode record(String kind) {
        return json.createObjectNode().put(JsonlFormat.RECORD, kind);
    }

    ObjectNode session(Session session, ExportOptions options) {
        ObjectNode node = record(JsonlFormat.SESSION)
                .put("format", JsonlFormat.NAME)
                .put("version", JsonlFormat.VERSION)
                .put("id", session.id())
                .put("name", session.name())
                .put("active_scheme", session.activeScheme())
                .put("label_scheme", options.scheme());
        Blinding blinding = session.blinding();
        return blinding.equals(Blinding.OPEN)
                ? node
                : node.put(JsonlFormat.LABELLED, blinding.way().name().toLowerCase(Locale.ROOT))
                        .put(JsonlFormat.AUDIT_PERCENT, blinding.auditPercent())
                        .put(JsonlFormat.AUDIT_SEED, blinding.seed());
    }

    ObjectNode media(MediaSource media) {
        ObjectNode node = record(JsonlFormat.MEDIA)
                .put("id", media.id())
                .put("path", media.path())
                .put("content_hash", media.contentHash())
                .put("size_bytes", media.sizeBytes())
                .put("duration_ms", media.durationMillis())
                .put("video", media.video())
                .put("audio", media.audio());
        return media.offsetMillis() == 0 ? node : node.put("offset_ms", media.offsetMillis());
    }

    ObjectNode scheme(LabelScheme scheme) {
        ObjectNode node = record(JsonlFormat.SCHEME).put("id", scheme.id()).put("name", scheme.name());
        ArrayNode labels = node.putArray("labels");
        for (Label label : scheme.labels()) {
            labels.addObject()
                    .put("id", label.id())
                    .put("name", label.name())
                    .put("short_name", label.shortName())
                    .put("colour", label.colour())
                    .put("key", label.key())
                    .put("help", label.help());
        }
        ArrayNode scales = node.putArray("scales");
        for (Scale scale : scheme.scales()) {
            scales.addObject()
                    .put("id", scale.id())
                    .put("name", scale.name())
                    .put("minimum", scale.minimum())
                    .put("maximum", scale.maximum())
                    .put("step", scale.step())
                    .put("help", scale.help());
        }
        return node;
    }

    ObjectNode speaker(Speaker speaker) {
        return record(JsonlFormat.SPEAKER).put("id", speaker.id()).put("name", speaker.name());
    }

    ObjectNode annotator(Annotator annotator) {
        return record(JsonlFormat.ANNOTATOR).put("id", annotator.id()).put("name", annotator.name());
    }

    ObjectNode run(AnalysisRun run) {
        ObjectNode node = record(JsonlFormat.RUN)
                .put("id", run.id())
                .put("started_at", run.startedAt().toString())
                .put("scheme", run.scheme())
                .put("model_name", run.modelName())
                .put("model_hash", run.modelHash())
                .put("device", run.device())
                .put("seed", run.seed())
                .put("samples", run.samples());
        run.tookMillis().ifPresent(millis -> node.put("took_ms", millis));
        ObjectNode versions = node.putObject("versions");
        new TreeMap<>(run.versions()).forEach(versions::put);
        return node;
    }
}
