package org.turnwise.session.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.AddPredictions;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.edit.ClearFaceMark;
import org.turnwise.session.edit.ClearGold;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.MarkFace;
import org.turnwise.session.edit.PutLabelScheme;
import org.turnwise.session.edit.PutMarker;
import org.turnwise.session.edit.PutTrace;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.RelocateMedia;
import org.turnwise.session.edit.RemoveAnalysis;
import org.turnwise.session.edit.RemoveAnnotator;
import org.turnwise.session.edit.RemoveLabelScheme;
import org.turnwise.session.edit.RemoveMarker;
import org.turnwise.session.edit.RemoveMedia;
import org.turnwise.session.edit.RemovePredictions;
import org.turnwise.session.edit.RemoveSpeaker;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.RenameSpeaker;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.edit.Several;
import org.turnwise.session.edit.ShiftMedia;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Marker;
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

/** Edits of every kind. Some do not fit the session, as in life: those must be refused and change nothing. */
final class RandomEdits {
    /** How many kinds {@link #edit} chooses from. */
    static final int KINDS = 29;

    private final Random random;
    private int fresh;

    RandomEdits(Random random) {
        this.random = random;
    }

    Edit edit(Session session, int kind) {
        return switch (kind) {
            case 0, 1 -> new AddTurns(turns(session, 1 + random.nextInt(4)));
            case 2 -> new RemoveTurns(someTurns(session));
            case 3 ->
                new ChangeTurns(
                        someTurns(session).stream().map(id -> turn(id, session)).toList());
            case 4 -> new AddSpeaker(new Speaker(id("s"), text()));
            case 5 -> new RenameSpeaker(one(session.speakers().keySet(), "s?"), text());
            case 6 -> new RemoveSpeaker(one(session.speakers().keySet(), "s?"));
            case 7 -> new AddMedia(media(), random.nextInt(session.media().size() + 1));
            case 8 -> new RelocateMedia(medium(session), text());
            case 9 -> new RemoveMedia(medium(session));
            case 10 -> new AddAnnotator(new Annotator(id("a"), text()));
            case 11 -> new RemoveAnnotator(one(session.annotators().keySet(), "a?"));
            case 12, 13, 14 -> new AssignLabel(annotation(session));
            case 15 ->
                new ClearLabel(
                        one(session.annotations().keySet(), annotation(session).key()));
            case 16 -> new SetGold(new GoldLabel(someTurn(session), LabelSchemes.EKMAN_7.id(), label(), text()));
            case 17 ->
                session.gold().isEmpty()
                        ? random.nextBoolean() ? new RenameSession(text()) : new SetBlinding(blinding())
                        : new ClearGold(session.gold().keySet().iterator().next());
            case 18 ->
                new PutLabelScheme(new LabelScheme(
                        id("scheme"), text(), LabelSchemes.EKMAN_7.labels(), LabelSchemes.VAD.scales()));
            case 19 ->
                random.nextBoolean()
                        ? new RemoveLabelScheme(one(session.schemes().keySet(), ""))
                        : new ChooseScheme(one(session.schemes().keySet(), ""));
            case 20 -> analysis(session);
            case 21 -> new RemoveAnalysis(one(session.runs().keySet(), "run?"));
            case 22 ->
                session.predictions().isEmpty()
                        ? new AddPredictions(List.of(prediction("run?", new TurnId(1))))
                        : new RemovePredictions(List.of(
                                session.predictions().keySet().iterator().next()));
            case 23 ->
                new MarkFace(new FaceMark(
                        1 + random.nextInt(4),
                        random.nextInt(100_000),
                        random.nextDouble(),
                        random.nextDouble(),
                        one(session.speakers().keySet(), "s?")));
            case 24 -> new ClearFaceMark(one(session.faceMarks().keySet(), 9L));
            case 25 ->
                new PutMarker(new Marker(
                        1 + random.nextInt(4),
                        random.nextInt(100_000),
                        text(),
                        one(session.annotators().keySet(), "a?"),
                        Instant.ofEpochMilli(random.nextInt())));
            case 26 ->
                random.nextBoolean()
                        ? new RemoveMarker(one(session.markers().keySet(), 9L))
                        : new ShiftMedia(medium(session), random.nextInt(2000) - 1000);
            case 27 -> trace(session);
            default -> several(session);
        };
    }

    private Edit several(Session session) {
        List<Edit> edits = new ArrayList<>();
        Session now = session;
        for (int i = random.nextInt(4); i >= 0; i--) {
            Edit next = edit(now, random.nextInt(KINDS - 1));
            edits.add(next);
            now = next.applyTo(now);
        }
        return new Several(text(), edits);
    }

    private List<Turn> turns(Session session, int count) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            turns.add(turn(new TurnId(session.turns().nextId().value() + i), session));
        }
        return turns;
    }

    private Turn turn(TurnId id, Session session) {
        long start = random.nextInt(10_000);
        return new Turn(
                id,
                new TimeSpan(start, start + random.nextInt(3_000)),
                one(session.speakers().keySet(), "s?"),
                text(),
                text(),
                Map.of("Season", text(), text(), "x"));
    }

    private List<TurnId> someTurns(Session session) {
        List<TurnId> ids = new ArrayList<>();
        session.turns().all().stream().filter(turn -> random.nextInt(4) == 0).forEach(turn -> ids.add(turn.id()));
        return ids.isEmpty() ? List.of(someTurn(session)) : ids;
    }

    private TurnId someTurn(Session session) {
        List<Turn> turns = session.turnsInOrder();
        return turns.isEmpty()
                ? new TurnId(1)
                : turns.get(random.nextInt(turns.size())).id();
    }

    private MediaSource media() {
        return new MediaSource(
                id("m"), "media/" + text(), "sha256:" + text(), random.nextLong(), 90_061, true, random.nextBoolean());
    }

    private String medium(Session session) {
        return session.media().isEmpty()
                ? "m?"
                : session.media().get(random.nextInt(session.media().size())).id();
    }

    private Annotation annotation(Session session) {
        return new Annotation(
                someTurn(session),
                one(session.annotators().keySet(), "a?"),
                LabelSchemes.EKMAN_7.id(),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(label()),
                random.nextBoolean() ? Optional.empty() : Optional.of(label()),
                random.nextBoolean() ? Map.of() : Map.of("joy", random.nextDouble(), "fear", 1e-300),
                random.nextBoolean() ? Map.of() : Map.of("valence", random.nextDouble()),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                text(),
                random.nextBoolean(),
                new AnnotationOrigin(
                        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                        random.nextInt(100_000),
                        AnnotationOrigin.Shown.values()[random.nextInt(3)],
                        AnnotationOrigin.Method.values()[random.nextInt(4)],
                        random.nextBoolean() ? Optional.empty() : Optional.of(label())));
    }

    private RecordAnalysis analysis(Session session) {
        String run = id("run");
        return new RecordAnalysis(
                new AnalysisRun(
                        run,
                        Instant.ofEpochMilli(random.nextLong() / 100_000_000),
                        LabelSchemes.EKMAN_7.id(),
                        text(),
                        text(),
                        text(),
                        random.nextLong(),
                        random.nextInt(),
                        random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty(),
                        Map.of("turnwise", "0.1.0")),
                session.turnsInOrder().stream()
                        .map(turn -> prediction(run, turn.id()))
                        .toList());
    }

    private Prediction prediction(String run, TurnId turn) {
        double joy = random.nextDouble();
        return new Prediction(
                turn,
                run,
                Map.of("joy", joy, "anger", 1 - joy),
                new Uncertainty(random.nextDouble(), Double.MIN_VALUE, random.nextDouble()),
                Map.of(
                        Modality.TEXT,
                        new ModalityEvidence.Available(
                                List.of(random.nextDouble(), 0.25), List.of(), 0.1, Map.of("joy", random.nextDouble())),
                        Modality.VISUAL,
                        new ModalityEvidence.Missing(text())),
                List.of(new AttendedTurn(Modality.TEXT, 1, turn, random.nextDouble())));
    }

    private PutTrace trace(Session session) {
        double[] values = random.doubles(1 + random.nextInt(4000), -1.2, 1.2).toArray();
        boolean away = random.nextInt(3) == 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = away || random.nextInt(10) == 0 ? Double.NaN : values[i];
        }
        return new PutTrace(session.trace(one(session.annotators().keySet(), "a?"), "valence")
                .with(random.nextInt(150_000), values));
    }

    private String label() {
        return LabelSchemes.EKMAN_7.labels().get(random.nextInt(7)).id();
    }

    private String id(String kind) {
        return kind + ++fresh;
    }

    private String text() {
        String[] texts = {"", "joy", "Grüße, \"世界\" 😀", "a\nb\tc", "'; DROP TABLE turn; --", "x" + random.nextInt(1000)
        };
        return texts[random.nextInt(texts.length)];
    }

    private <T> T one(Iterable<T> values, T otherwise) {
        List<T> all = new ArrayList<>();
        values.forEach(all::add);
        return all.isEmpty() ? otherwise : all.get(random.nextInt(all.size()));
    }

    private Blinding blinding() {
        return new Blinding(
                random.nextBoolean() ? Blinding.Way.OPEN : Blinding.Way.BLIND_FIRST,
                random.nextInt(Blinding.MOST_AUDITED + 1),
                random.nextLong());
    }
}
