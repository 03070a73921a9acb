package org.turnwise.formats.jsonl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** A turn with everything said of it, as one record. */
final class TurnRecords {
    private final ObjectMapper json;
    private final ExportView view;
    private final List<AnalysisRun> runs;

    TurnRecords(ObjectMapper json, ExportView view) {
        this.json = json;
        this.view = view;
        this.runs = view.runs();
    }

    ObjectNode turn(Turn turn) {
        ObjectNode node = json.createObjectNode()
                .put(JsonlFormat.RECORD, JsonlFormat.TURN)
                .put("turn", turn.id().value())
                .put("start_ms", turn.span().startMillis())
                .put("end_ms", turn.span().endMillis())
                .put("speaker", turn.speaker())
                .put("speaker_name", view.session().speakerName(turn.speaker()))
                .put("text", turn.text())
                .put("dialogue", turn.dialogue());
        texts(node.putObject("attributes"), turn.attributes());
        view.label(turn.id()).ifPresent(l -> node.put("label", l.label()).put("label_from", l.from()));
        gold(node.putArray("gold"), turn.id());
        ArrayNode annotations = node.putArray("annotations");
        view.labels().annotations(turn.id()).forEach(a -> annotation(annotations.addObject(), a));
        ArrayNode predictions = node.putArray("predictions");
        for (AnalysisRun run : runs) {
            view.session().prediction(run.id(), turn.id()).ifPresent(p -> prediction(predictions.addObject(), p));
        }
        return node;
    }

    private void gold(ArrayNode array, TurnId turn) {
        for (String scheme : new TreeSet<>(view.session().schemes().keySet())) {
            view.labels().gold(turn, scheme).ifPresent(g -> array.addObject()
                    .put("scheme", g.scheme())
                    .put("label", g.label())
                    .put("source", g.source()));
        }
    }

    private static void annotation(ObjectNode node, Annotation a) {
        node.put("annotator", a.annotator()).put("scheme", a.scheme());
        a.label().ifPresent(l -> node.put("label", l));
        a.secondary().ifPresent(l -> node.put("secondary", l));
        numbers(node.putObject("distribution"), a.distribution());
        numbers(node.putObject("scales"), a.scales());
        a.confidence().ifPresent(c -> node.put("confidence", c));
        node.put("comment", a.comment())
                .put("flagged", a.flagged())
                .put("at", a.origin().at().toString())
                .put("took_ms", a.origin().tookMillis())
                .put("shown", lower(a.origin().shown()))
                .put("method", lower(a.origin().method()));
        a.origin().replaced().ifPresent(r -> node.put("replaced", r));
    }

    private static void prediction(ObjectNode node, Prediction p) {
        node.put("run", p.run()).put("label", p.label()).put("confidence", p.confidence());
        numbers(node.putObject("probabilities"), p.probabilities());
        node.putObject("uncertainty")
                .put("predictive", p.uncertainty().predictive())
                .put("aleatoric", p.uncertainty().aleatoric())
                .put("epistemic", p.uncertainty().epistemic());
        ObjectNode evidence = node.putObject("evidence");
        for (Modality modality : Modality.values()) {
            ModalityEvidence of = p.evidence().get(modality);
            if (of != null) {
                evidence(evidence.putObject(lower(modality)), of);
            }
        }
        ArrayNode reasoning = node.putArray("reasoning");
        p.reasoning().forEach(r -> reasoning
                .addObject()
                .put("modality", lower(r.modality()))
                .put("step", r.step())
                .put("turn", r.turn().value())
                .put("weight", r.weight()));
    }

    private static void evidence(ObjectNode node, ModalityEvidence evidence) {
        if (evidence instanceof ModalityEvidence.Missing missing) {
            node.put("missing", missing.reason());
        } else if (evidence instanceof ModalityEvidence.Available available) {
            ArrayNode routing = node.putArray("routing");
            available.routing().forEach(routing::add);
            ArrayNode variance = node.putArray("expert_variance");
            available.expertVariance().forEach(variance::add);
            node.put("uncertainty", available.uncertainty());
            numbers(node.putObject("probabilities"), available.probabilities());
        }
    }

    private static void numbers(ObjectNode node, Map<String, Double> values) {
        new TreeMap<>(values).forEach(node::put);
    }

    private static void texts(ObjectNode node, Map<String, String> values) {
        new TreeMap<>(values).forEach(node::put);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
