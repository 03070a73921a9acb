package org.turnwise.analysis.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** Builds small sessions for tests, turn by turn. */
final class Conversation {
    static final LabelScheme SCHEME = LabelSchemes.EKMAN_7;
    static final AnalysisRun RUN = new AnalysisRun(
            "run", Instant.EPOCH, SCHEME.id(), "pack", "h", "CPU", 1, 8, OptionalLong.empty(), Map.of());

    private final List<Turn> turns = new ArrayList<>();
    private final List<Annotation> given = new ArrayList<>();
    private final List<Prediction> predicted = new ArrayList<>();

    /** A turn of the speaker A or B in the one dialogue there is. */
    Conversation turn(String speaker, long startMillis, long endMillis) {
        return turn(speaker, startMillis, endMillis, "");
    }

    Conversation turn(String speaker, long startMillis, long endMillis, String dialogue) {
        TurnId id = new TurnId(turns.size() + 1);
        turns.add(new Turn(id, new TimeSpan(startMillis, endMillis), speaker, "words", dialogue, Map.of()));
        return this;
    }

    /** Labels the last turn. */
    Conversation label(String annotator, String label) {
        return label(annotator, label, 0, Method.CHOSEN);
    }

    Conversation label(String annotator, String label, long tookMillis, Method method) {
        AnnotationOrigin origin = new AnnotationOrigin(
                Instant.EPOCH.plusSeconds(given.size()),
                tookMillis,
                AnnotationOrigin.Shown.NOTHING,
                method,
                Optional.empty());
        given.add(Annotation.ofLabel(turns.get(turns.size() - 1).id(), annotator, SCHEME.id(), label, origin));
        return this;
    }

    /** Has the model label the last turn. */
    Conversation predict(String label) {
        predicted.add(new Prediction(
                turns.get(turns.size() - 1).id(),
                RUN.id(),
                Map.of(label, 0.9, label.equals("fear") ? "joy" : "fear", 0.1),
                new Uncertainty(1, 1, 0),
                Map.of(),
                List.of()));
        return this;
    }

    Session session() {
        Session session = Session.empty("s", "s");
        for (String speaker : turns.stream().map(Turn::speaker).distinct().toList()) {
            session = new AddSpeaker(new Speaker(speaker, "Speaker " + speaker)).applyTo(session);
        }
        session = new AddTurns(turns).applyTo(session);
        for (String annotator :
                given.stream().map(Annotation::annotator).distinct().toList()) {
            session = new AddAnnotator(new Annotator(annotator, "Annotator " + annotator)).applyTo(session);
        }
        for (Annotation annotation : given) {
            session = new AssignLabel(annotation).applyTo(session);
        }
        return predicted.isEmpty() ? session : new RecordAnalysis(RUN, predicted).applyTo(session);
    }

    /** As annotator "me" sees it. */
    SessionStatistics statistics() {
        Session session = session();
        return SessionStatistics.of(
                session, "me", SCHEME, Optional.ofNullable(session.runs().get(RUN.id())));
    }
}
