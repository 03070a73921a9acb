package org.turnwise.formats.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.PutLabelScheme;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
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

/** Sessions with everything a session can hold, and the texts that break naive writers; the same for the same seed. */
final class RandomSessions {
    private static final List<String> TEXTS = List.of(
            "Plain words.",
            "He said \"no\", twice; then left",
            "two\nlines",
            "=SUM(A1:A9)",
            "-- what?",
            "'=quoted already",
            "@home, +1",
            "\ttab first",
            " spaces around ",
            "\ud83d\ude00 emoji & <i>tags</i>",
            "\u4f60\u597d\uff0c\u4e16\u754c",
            "\u00dcml\u00e4ut \u2019curly\u2019",
            "[laughs] Note: a --> b",
            "\"",
            "");

    private final Random random;

    RandomSessions(long seed) {
        this.random = new Random(seed);
    }

    Session next() {
        Session session = Session.empty("session-" + random.nextInt(100), "Talk " + text());
        session = with(session, new PutLabelScheme(ownScheme()));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            session = with(session, new AddSpeaker(new Speaker("s" + i, "Speaker " + i + (i == 1 ? " \"B\"" : ""))));
        }
        session = with(
                session,
                AddMedia.last(
                        session, new MediaSource("m1", "../a b/talk.mp4", "sha256:00", 9L << 33, 60_000, true, false)));
        if (random.nextBoolean()) {
            long offset = random.nextInt(9_000) - 4_000;
            session = with(
                    session,
                    AddMedia.last(
                            session, new MediaSource("m2", "left.mp4", "sha256:01", 9, 70_000, true, true, offset)));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            session = with(session, new AddAnnotator(new Annotator("a" + i, "Coder " + i)));
        }
        session = with(
                session,
                new SetBlinding(pick(List.of(
                        Blinding.OPEN,
                        new Blinding(Blinding.Way.OPEN, 20, random.nextLong()),
                        new Blinding(Blinding.Way.BLIND_FIRST, 0, random.nextLong())))));
        session = with(session, new AddTurns(turns(session)));
        for (Turn turn : session.turnsInOrder()) {
            session = judged(session, turn);
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            session = analysed(session, "run-" + i);
        }
        return with(session, new ChooseScheme(pick(List.of("ekman-7", "iemocap-6", "own"))));
    }

    private static Session with(Session session, Edit edit) {
        return edit.applyTo(session);
    }

    private LabelScheme ownScheme() {
        List<Label> labels = List.of(
                new Label("=calm", "Calm, \"very\"", "calm", "#112233", "c", "said\nso"),
                new Label("tense", "tense", "ten", "#445566", "", ""));
        return new LabelScheme("own", "Our own", labels, LabelSchemes.VAD.scales());
    }

    private List<Turn> turns(Session session) {
        List<Turn> turns = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            long start = random.nextInt(50_000);
            Map<String, String> attributes = new HashMap<>();
            if (random.nextBoolean()) {
                attributes.put(
                        pick(List.of("Season", "clip", "Utterance", "Utterance_ID", "start_ms", "Sr No.")), "=4");
            }
            turns.add(new Turn(
                    new TurnId(3L * i + 2),
                    new TimeSpan(start, start + random.nextInt(4000)),
                    pick(List.copyOf(session.speakers().keySet())),
                    text(),
                    pick(List.of("", "0", "d,1")),
                    attributes));
        }
        return turns;
    }

    private Session judged(Session before, Turn turn) {
        Session session = before;
        for (String scheme : List.of("ekman-7", "sentiment-3", "own")) {
            List<Label> labels = session.scheme(scheme).orElseThrow().labels();
            if (random.nextInt(3) == 0) {
                session = with(
                        session,
                        new SetGold(
                                new GoldLabel(turn.id(), scheme, pick(labels).id(), "agreed, " + text())));
            }
            for (String annotator : session.annotators().keySet()) {
                if (random.nextInt(3) > 0) {
                    session = with(session, new AssignLabel(annotation(turn, annotator, scheme, labels)));
                }
            }
        }
        return session;
    }

    private Annotation annotation(Turn turn, String annotator, String scheme, List<Label> labels) {
        double share = random.nextDouble();
        return new Annotation(
                turn.id(),
                annotator,
                scheme,
                random.nextInt(5) == 0
                        ? Optional.empty()
                        : Optional.of(pick(labels).id()),
                random.nextInt(3) == 0 ? Optional.of(labels.get(0).id()) : Optional.empty(),
                random.nextInt(3) == 0
                        ? Map.of(labels.get(0).id(), share, labels.get(1).id(), 1 - share)
                        : Map.of(),
                scheme.equals("own") ? Map.of("valence", 1 + 4 * random.nextDouble()) : Map.of(),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                text(),
                random.nextBoolean(),
                new AnnotationOrigin(
                        Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1000), random.nextInt(1_000_000_000)),
                        random.nextInt(9000),
                        pick(List.of(AnnotationOrigin.Shown.values())),
                        pick(List.of(AnnotationOrigin.Method.values())),
                        random.nextBoolean() ? Optional.of(labels.get(1).id()) : Optional.empty()));
    }

    private Session analysed(Session session, String id) {
        AnalysisRun run = new AnalysisRun(
                id,
                Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1000)),
                "ekman-7",
                "default",
                "sha256:ab",
                "CPU: no CUDA device",
                random.nextLong(),
                10,
                random.nextBoolean() ? OptionalLong.of(random.nextInt(1_000_000)) : OptionalLong.empty(),
                Map.of("turnwise", "0.1.0"));
        List<Prediction> predictions = new ArrayList<>();
        for (Turn turn : session.turnsInOrder()) {
            if (random.nextInt(4) > 0) {
                predictions.add(prediction(turn.id(), id, session));
            }
        }
        return with(session, new RecordAnalysis(run, predictions));
    }

    private Prediction prediction(TurnId turn, String run, Session session) {
        double p = random.nextDouble();
        Turn attended = pick(session.turnsInOrder());
        return new Prediction(
                turn,
                run,
                Map.of("joy", p, "anger", 1 - p),
                new Uncertainty(random.nextDouble(), random.nextDouble(), 1e-17),
                Map.of(
                        Modality.TEXT,
                        new ModalityEvidence.Available(
                                List.of(0.5, 0.25, 0.25),
                                List.of(1e-9, random.nextGaussian(), 2.0),
                                3.5,
                                Map.of("joy", 1.0)),
                        Modality.VISUAL,
                        new ModalityEvidence.Missing("no face, \"none\"")),
                List.of(new AttendedTurn(Modality.TEXT, 1, attended.id(), random.nextDouble())));
    }

    private String text() {
        return pick(TEXTS);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
