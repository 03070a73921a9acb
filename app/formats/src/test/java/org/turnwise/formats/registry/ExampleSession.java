package org.turnwise.formats.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** Two speakers, three turns, one annotator, one gold label, one prediction. */
final class ExampleSession {
    static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private ExampleSession() {}

    static Session session() {
        List<Edit> edits = List.of(
                new AddSpeaker(new Speaker("a", "Ana")),
                new AddSpeaker(new Speaker("b", "Ben")),
                new AddAnnotator(new Annotator("c1", "Coder One")),
                new AddMedia(new MediaSource("m", "talk.mp4", "sha256:77", 9, 60_000, true, true), 0),
                new AddTurns(List.of(
                        new Turn(new TurnId(1), new TimeSpan(0, 1000), "a", "Hi, \"you\""),
                        new Turn(new TurnId(2), new TimeSpan(1000, 2000), "b", "=1+1"),
                        new Turn(new TurnId(3), new TimeSpan(2000, 3000), "a", "Bye"))),
                new AssignLabel(annotation(1, "joy", Shown.PREDICTION)),
                new AssignLabel(annotation(3, "disgust", Shown.NOTHING)),
                new SetGold(new GoldLabel(new TurnId(3), "ekman-7", "anger", "adjudicated")),
                new RecordAnalysis(
                        new AnalysisRun(
                                "r1",
                                NOON,
                                "ekman-7",
                                "default",
                                "sha256:ab",
                                "CPU",
                                7,
                                10,
                                OptionalLong.of(1250),
                                Map.of("runtime", "1")),
                        List.of(new Prediction(
                                new TurnId(2),
                                "r1",
                                Map.of("sadness", 0.75, "joy", 0.25),
                                new Uncertainty(0.9, 0.8, 0.1),
                                Map.of(Modality.AUDIO, new ModalityEvidence.Missing("not available")),
                                List.of()))));
        return new Several("made", edits).applyTo(Session.empty("s", "A *talk*"));
    }

    static Annotation annotation(long turn, String label, Shown shown) {
        return annotation(turn, "c1", label, shown);
    }

    static Annotation annotation(long turn, String annotator, String label, Shown shown) {
        return new Annotation(
                new TurnId(turn),
                annotator,
                "ekman-7",
                Optional.of(label),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                "",
                false,
                new AnnotationOrigin(NOON, 900, shown, Method.CHOSEN, Optional.empty()));
    }
}
