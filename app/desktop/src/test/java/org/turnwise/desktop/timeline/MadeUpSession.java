package org.turnwise.desktop.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;
import org.turnwise.session.model.Uncertainty;

/** Sessions made up for tests, the same each time. */
public final class MadeUpSession {
    public static final String ANNOTATOR = "tester";
    public static final String RUN = "run-1";
    private static final LabelScheme SCHEME = LabelSchemes.EKMAN_7;
    private static final String[] TEXTS = {
        "You never told me!",
        "I was going to.",
        "When?",
        "It doesn't matter any more, does it?",
        "Oh.",
        "Ha, very funny."
    };

    private Turns turns = Turns.NONE;
    private PMap<AnnotationKey, Annotation> annotations = HashTreePMap.empty();
    private PMap<PredictionKey, Prediction> predictions = HashTreePMap.empty();
    private PMap<String, Speaker> speakers = HashTreePMap.empty();
    private long mediaMillis;

    /** A session with so many turns of two speakers; most have a prediction, every third a label, every ninth a flag. */
    public static Session dialogue(int count) {
        MadeUpSession made = new MadeUpSession().speaker("A", "Ada").speaker("B", "Ben");
        Random random = new Random(7);
        long at = 500;
        for (int i = 0; i < count; i++) {
            long length = 700 + random.nextInt(3500);
            made.turn(i + 1, at, at + length, i % 2 == 0 ? "A" : "B", TEXTS[i % TEXTS.length]);
            String model = SCHEME.labels().get(random.nextInt(7)).id();
            if (i % 11 != 10) {
                made.predicted(i + 1, model, 0.3 + 0.6 * random.nextDouble());
            }
            if (i % 3 == 0) {
                String human = i % 6 == 0
                        ? model
                        : SCHEME.labels().get(random.nextInt(7)).id();
                made.labelled(i + 1, human, i % 9 == 0);
            }
            at += length + (i % 4 == 1 ? -400 : 150 + random.nextInt(900));
        }
        return made.media(at + 1000).build();
    }

    public MadeUpSession speaker(String id, String name) {
        speakers = speakers.plus(id, new Speaker(id, name));
        return this;
    }

    public MadeUpSession media(long millis) {
        mediaMillis = millis;
        return this;
    }

    public MadeUpSession turn(long id, long start, long end, String speaker, String text) {
        turns = turns.with(new Turn(new TurnId(id), new TimeSpan(start, end), speaker, text));
        return this;
    }

    public MadeUpSession labelled(long id, String label, boolean flagged) {
        var origin = new AnnotationOrigin(
                Instant.EPOCH, 0, AnnotationOrigin.Shown.PREDICTION, AnnotationOrigin.Method.CHOSEN, Optional.empty());
        Annotation annotation = new Annotation(
                new TurnId(id),
                ANNOTATOR,
                SCHEME.id(),
                Optional.of(label),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                "",
                flagged,
                origin);
        annotations = annotations.plus(annotation.key(), annotation);
        return this;
    }

    public MadeUpSession predicted(long id, String label, double confidence) {
        Map<String, Double> probabilities = new HashMap<>();
        for (Label each : SCHEME.labels()) {
            probabilities.put(each.id(), each.id().equals(label) ? confidence : (1 - confidence) / 6);
        }
        double entropy = 0;
        for (double p : probabilities.values()) {
            entropy -= p * Math.log(p);
        }
        var text = new ModalityEvidence.Available(
                List.of(0.5, 0.3 - 0.02 * (id % 10), 0.2 * confidence, 0.02 * (id % 10) + 0.2 * (1 - confidence)),
                List.of(0.1, 0.1, 0.1, 0.1),
                0.2,
                probabilities);
        Map<Modality, ModalityEvidence> evidence = Map.of(
                Modality.TEXT, text,
                Modality.AUDIO, new ModalityEvidence.Missing("sound is not analysed yet"),
                Modality.VISUAL, new ModalityEvidence.Missing("no face in this turn"));
        Prediction prediction = new Prediction(
                new TurnId(id),
                RUN,
                probabilities,
                new Uncertainty(entropy, entropy * 0.75, entropy * 0.25),
                evidence,
                List.of());
        predictions = predictions.plus(new PredictionKey(RUN, new TurnId(id)), prediction);
        return this;
    }

    public Session build() {
        var run = new AnalysisRun(
                RUN,
                Instant.EPOCH,
                SCHEME.id(),
                "made up",
                "sha256:00",
                "CPU: made up",
                1,
                10,
                OptionalLong.empty(),
                Map.of());
        return new Session(
                "0b7a2f0e-made-up",
                "Made up",
                mediaMillis == 0
                        ? TreePVector.empty()
                        : TreePVector.singleton(
                                new MediaSource("m", "film.mp4", "sha256:00", 1, mediaMillis, true, true)),
                speakers,
                turns,
                HashTreePMap.singleton(SCHEME.id(), SCHEME),
                SCHEME.id(),
                HashTreePMap.singleton(ANNOTATOR, new Annotator(ANNOTATOR, "Tester")),
                annotations,
                HashTreePMap.singleton(RUN, run),
                predictions,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                Blinding.OPEN);
    }

    public static TurnMarks marks(Session session) {
        return new TurnMarks(session, ANNOTATOR, SCHEME, Optional.of(RUN));
    }
}
