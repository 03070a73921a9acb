package org.turnwise.formats.jsonl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.LabelSource;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/**
 * JSON Lines: one turn per line with everything said of it in all schemes. With
 * {@link ExportOptions#everything}, reading it back gives the same session.
 */
public final class JsonlWriter implements DatasetWriter {
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String name() {
        return "JSON Lines (everything)";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public void write(Session session, ExportOptions options, Appendable out) throws IOException {
        ExportView view = new ExportView(session, options);
        HeadRecords head = new HeadRecords(json);
        line(head.session(session, options), out);
        for (var media : session.media()) {
            line(head.media(media), out);
        }
        for (var scheme : sorted(session.schemes())) {
            line(head.scheme(scheme), out);
        }
        for (var speaker : sorted(session.speakers())) {
            line(head.speaker(speaker), out);
        }
        Set<String> annotators = annotators(view);
        for (Annotator annotator : sorted(session.annotators())) {
            if (annotators.contains(annotator.id())) {
                line(head.annotator(annotator), out);
            }
        }
        for (var run : view.runs()) {
            line(head.run(run), out);
        }
        TurnRecords turns = new TurnRecords(json, view);
        for (Turn turn : view.turns()) {
            line(turns.turn(turn), out);
        }
    }

    /** All of them where everybody's labels are exported, even those who labelled nothing yet. */
    private static Set<String> annotators(ExportView view) {
        Set<String> ids = new HashSet<>();
        if (view.options().labels() instanceof LabelSource.BestAvailable) {
            ids.addAll(view.session().annotators().keySet());
            ids.removeIf(Annotator::training);
        }
        for (Turn turn : view.turns()) {
            view.labels().annotations(turn.id()).stream()
                    .map(Annotation::annotator)
                    .forEach(ids::add);
        }
        return ids;
    }

    private static <T> Iterable<T> sorted(Map<String, T> byId) {
        return new TreeMap<>(byId).values();
    }

    private void line(ObjectNode node, Appendable out) throws IOException {
        out.append(json.writeValueAsString(node)).append('\n');
    }
}
