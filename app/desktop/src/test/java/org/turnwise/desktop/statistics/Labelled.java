package org.turnwise.desktop.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pcollections.PMap;
import org.turnwise.desktop.Conversations;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Sessions with a model's opinion and with labels that often are the model's, the same for the same arguments. */
public final class Labelled {
    private Labelled() {}

    /**
     * @param turns of which four fifths are labelled
     * @param annotators ids, the first of which labels as many, the others fewer
     */
    public static Session session(int turns, String... annotators) {
        return labelled(Conversations.analysed(turns), annotators);
    }

    /** The session with labels that often are its newest run's. */
    public static Session labelled(Session session, String... annotators) {
        Random random = new Random(11);
        List<String> labels =
                LabelSchemes.EKMAN_7.labels().stream().map(l -> l.id()).toList();
        String run = session.latestRun(LabelSchemes.EKMAN_7.id()).orElseThrow().id();
        PMap<AnnotationKey, Annotation> given = session.annotations();
        PMap<String, Annotator> people = session.annotators();
        for (String annotator : annotators) {
            people = people.plus(annotator, new Annotator(annotator, annotator.equals("me") ? "Me" : annotator));
        }
        for (Turn turn : session.turns()) {
            String model = session.prediction(run, turn.id()).orElseThrow().label();
            for (int i = 0; i < annotators.length; i++) {
                if (random.nextInt(5) < 4 - i) {
                    String label = random.nextInt(10) < 6 ? model : labels.get(random.nextInt(labels.size()));
                    Annotation a = annotation(turn.id(), annotators[i], label, random);
                    given = given.plus(a.key(), a);
                }
            }
        }
        return session.withAnnotators(people).withAnnotations(given);
    }

    private static Annotation annotation(TurnId turn, String annotator, String label, Random random) {
        long took = random.nextInt(40) == 0
                ? 150_000 + random.nextInt(600_000)
                : Math.round(3000 * Math.exp(random.nextGaussian() * 0.6));
        Method method = random.nextInt(30) == 0 ? Method.IMPORTED : Method.CHOSEN;
        return Annotation.ofLabel(
                turn,
                annotator,
                LabelSchemes.EKMAN_7.id(),
                label,
                new AnnotationOrigin(
                        Instant.EPOCH.plusSeconds(turn.value() * 9), took, Shown.PREDICTION, method, Optional.empty()));
    }

    /** The same session spoken by this many people, some of whom have long names. */
    public static Session spokenBy(Session session, int people) {
        Session changed = session;
        List<Turn> turns = new ArrayList<>(session.turnsInOrder());
        for (Turn turn : turns) {
            long who = turn.id().value() * turn.id().value() % people;
            String id = "p" + who;
            String name = who == 3 ? "Professor Wilhelmina von Hohenstein" : "Person " + who;
            changed = changed.withSpeakers(changed.speakers().plus(id, new Speaker(id, name)))
                    .withTurns(changed.turns().with(turn.withSpeaker(id)));
        }
        return changed;
    }
}
