package org.turnwise.session.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LaterList;
import org.turnwise.session.model.LaterMap;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.TraceKey;
import org.turnwise.session.model.TracePiece;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** The tables of the current schema: which column holds what. */
final class SessionTables {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<Modality, ModalityEvidence>> EVIDENCE = new TypeReference<>() {};

    static final Table<String, Speaker> SPEAKER = new Table<>(
            "speaker",
            1,
            List.of("id", "name"),
            List::of,
            s -> List.of(s.id(), s.name()),
            r -> new Speaker(r.getString(1), r.getString(2)));

    static final Table<String, Annotator> ANNOTATOR = new Table<>(
            "annotator",
            1,
            List.of("id", "name"),
            List::of,
            a -> List.of(a.id(), a.name()),
            r -> new Annotator(r.getString(1), r.getString(2)));

    static final Table<String, LabelScheme> SCHEME = new Table<>(
            "scheme",
            1,
            List.of("id", "definition"),
            List::of,
            s -> List.of(s.id(), SessionJson.write(s)),
            r -> SessionJson.read(r.getString(2), LabelScheme.class));

    static final Table<TurnId, Turn> TURN = new Table<>(
            "turn",
            1,
            List.of("id", "start_ms", "end_ms", "speaker", "text", "dialogue", "attributes"),
            id -> List.of(id.value()),
            t -> List.of(
                    t.id().value(),
                    t.span().startMillis(),
                    t.span().endMillis(),
                    t.speaker(),
                    t.text(),
                    t.dialogue(),
                    SessionJson.write(t.attributes())),
            r -> new Turn(
                    new TurnId(r.getLong(1)),
                    new TimeSpan(r.getLong(2), r.getLong(3)),
                    r.getString(4),
                    r.getString(5),
                    r.getString(6),
                    texts(r.getString(7))));

    static final Table<AnnotationKey, Annotation> ANNOTATION = new Table<>(
            "annotation",
            3,
            List.of(
                    "turn",
                    "annotator",
                    "scheme",
                    "label",
                    "secondary",
                    "distribution",
                    "scales",
                    "confidence",
                    "comment",
                    "flagged",
                    "given_at",
                    "took_ms",
                    "shown",
                    "method",
                    "replaced"),
            k -> List.of(k.turn().value(), k.annotator(), k.scheme()),
            a -> List.of(
                    a.turn().value(),
                    a.annotator(),
                    a.scheme(),
                    orNone(a.label()),
                    orNone(a.secondary()),
                    SessionJson.write(a.distribution()),
                    SessionJson.write(a.scales()),
                    a.confidence().isPresent() ? (Object) a.confidence().getAsDouble() : Table.NONE,
                    a.comment(),
                    a.flagged(),
                    a.origin().at().toString(),
                    a.origin().tookMillis(),
                    a.origin().shown().name(),
                    a.origin().method().name(),
                    orNone(a.origin().replaced())),
            r -> annotationOf(r, new RepeatedTexts()));

    static final Table<String, AnalysisRun> RUN = new Table<>(
            "run",
            1,
            List.of(
                    "id",
                    "started_at",
                    "scheme",
                    "model_name",
                    "model_hash",
                    "device",
                    "seed",
                    "samples",
                    "versions",
                    "took_ms"),
            List::of,
            a -> List.of(
                    a.id(),
                    a.startedAt().toString(),
                    a.scheme(),
                    a.modelName(),
                    a.modelHash(),
                    a.device(),
                    a.seed(),
                    a.samples(),
                    SessionJson.write(a.versions()),
                    a.tookMillis().isPresent() ? (Object) a.tookMillis().getAsLong() : Table.NONE),
            r -> new AnalysisRun(
                    r.getString(1),
                    instant(r, 2),
                    r.getString(3),
                    r.getString(4),
                    r.getString(5),
                    r.getString(6),
                    r.getLong(7),
                    r.getInt(8),
                    whole(r, 10),
                    SessionJson.read(r.getString(9), TEXTS)));

    static final Table<PredictionKey, Prediction> PREDICTION = new Table<>(
            "prediction",
            2,
            List.of("run", "turn", "probabilities", "predictive", "aleatoric", "epistemic", "evidence", "reasoning"),
            k -> List.of(k.run(), k.turn().value()),
            p -> List.of(
                    p.run(),
                    p.turn().value(),
                    SessionJson.write(p.probabilities()),
                    p.uncertainty().predictive(),
                    p.uncertainty().aleatoric(),
                    p.uncertainty().epistemic(),
                    SessionJson.write(EVIDENCE, p.evidence()),
                    SessionJson.write(p.reasoning())),
            r -> predictionOf(r).get());

    static final Table<GoldKey, GoldLabel> GOLD = new Table<>(
            "gold",
            2,
            List.of("turn", "scheme", "label", "source"),
            k -> List.of(k.turn().value(), k.scheme()),
            g -> List.of(g.turn().value(), g.scheme(), g.label(), g.source()),
            r -> new GoldLabel(new TurnId(r.getLong(1)), r.getString(2), r.getString(3), r.getString(4)));

    static final Table<Long, FaceMark> FACE_MARK = new Table<>(
            "face_mark",
            1,
            List.of("id", "at_ms", "x", "y", "speaker"),
            List::of,
            m -> List.of(m.id(), m.millis(), m.x(), m.y(), m.speaker()),
            r -> new FaceMark(r.getLong(1), r.getLong(2), r.getDouble(3), r.getDouble(4), r.getString(5)));

    static final Table<Long, Marker> MARKER = new Table<>(
            "marker",
            1,
            List.of("id", "at_ms", "words", "annotator", "set_at"),
            List::of,
            m -> List.of(m.id(), m.millis(), m.words(), m.annotator(), m.at().toString()),
            r -> new Marker(r.getLong(1), r.getLong(2), r.getString(3), r.getString(4), instant(r, 5)));

    static final Table<TraceKey, TracePiece> TRACE = new Table<>(
            "trace",
            3,
            List.of("annotator", "dimension", "minute", "recorded"),
            k -> List.of(k.annotator(), k.dimension(), k.minute()),
            t -> List.of(t.key().annotator(), t.key().dimension(), t.key().minute(), t.bytes()),
            SessionTables::trace);

    /** A recording at its place in the list. */
    record PlacedMedia(int position, MediaSource media) {}

    static final Table<String, PlacedMedia> MEDIA = new Table<>(
            "media",
            1,
            List.of(
                    "id",
                    "position",
                    "path",
                    "content_hash",
                    "size_bytes",
                    "duration_ms",
                    "video",
                    "audio",
                    "offset_ms"),
            List::of,
            p -> List.of(
                    p.media().id(),
                    p.position(),
                    p.media().path(),
                    p.media().contentHash(),
                    p.media().sizeBytes(),
                    p.media().durationMillis(),
                    p.media().video(),
                    p.media().audio(),
                    p.media().offsetMillis()),
            r -> new PlacedMedia(
                    r.getInt(2),
                    new MediaSource(
                            r.getString(1),
                            r.getString(3),
                            r.getString(4),
                            r.getLong(5),
                            r.getLong(6),
                            r.getBoolean(7),
                            r.getBoolean(8),
                            r.getLong(9))));

    private SessionTables() {}

    static Instant instant(ResultSet row, int column) throws SQLException {
        try {
            return StoredTimes.parse(row.getString(column));
        } catch (DateTimeException e) {
            throw new SessionJson.UnreadableRow(e);
        }
    }

    /** @param words for the rows of one reading */
    static Annotation annotationOf(ResultSet r, RepeatedTexts words) throws SQLException {
        return new Annotation(
                new TurnId(r.getLong(1)),
                words.of(r.getString(2)),
                words.of(r.getString(3)),
                Optional.ofNullable(r.getString(4)).map(words::of),
                Optional.ofNullable(r.getString(5)).map(words::of),
                PredictionJson.numbers(r.getString(6)),
                PredictionJson.numbers(r.getString(7)),
                number(r, 8),
                r.getString(9),
                r.getBoolean(10),
                new AnnotationOrigin(
                        instant(r, 11),
                        r.getLong(12),
                        AnnotationOrigin.Shown.valueOf(r.getString(13)),
                        AnnotationOrigin.Method.valueOf(r.getString(14)),
                        Optional.ofNullable(r.getString(15)).map(words::of)));
    }

    /**
     * A prediction's row, to be understood later and on any thread. What each modality contributed and what was attended to,
     * nine tenths of it, is not read before somebody asks: a session of 100,000 turns would take seconds longer to open.
     */
    static Supplier<Prediction> predictionOf(ResultSet row) throws SQLException {
        String run = row.getString(1);
        TurnId turn = new TurnId(row.getLong(2));
        String probabilities = row.getString(3);
        Uncertainty uncertainty = new Uncertainty(row.getDouble(4), row.getDouble(5), row.getDouble(6));
        byte[] evidence = row.getBytes(7);
        byte[] reasoning = row.getBytes(8);
        return () -> new Prediction(
                turn,
                run,
                PredictionJson.numbers(probabilities),
                uncertainty,
                new LaterMap<>(() -> PredictionJson.evidenceOrDamaged(evidence, reasoning)),
                new LaterList<>(() -> PredictionJson.reasoningOrNone(reasoning)));
    }

    private static Map<String, String> texts(String json) {
        return json.equals("{}") ? Map.of() : SessionJson.read(json, TEXTS);
    }

    private static TracePiece trace(ResultSet row) throws SQLException {
        try {
            return TracePiece.of(new TraceKey(row.getString(1), row.getString(2), row.getInt(3)), row.getBytes(4));
        } catch (IllegalArgumentException e) {
            throw new SessionJson.UnreadableRow(e);
        }
    }

    private static OptionalDouble number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalLong whole(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Object orNone(Optional<String> text) {
        return text.<Object>map(t -> t).orElse(Table.NONE);
    }
}
