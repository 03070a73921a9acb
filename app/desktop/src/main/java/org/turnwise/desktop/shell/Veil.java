package org.turnwise.desktop.shell;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin.Opinion;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TraceKey;
import org.turnwise.session.model.TracePiece;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/**
 * What of a session its annotator may see. Of a turn that begins blind, what models and other annotators say is taken
 * out of the session until the annotator has given it a label in the active scheme; once seen it stays seen, also when
 * that label is cleared or undone. Markers and traces of others, which belong to no turn, are hidden for as long as any
 * turn begins blind. Labels given in training are seen by nobody but the one in training, who is blind to
 * every turn first. Confined to one thread.
 */
final class Veil {
    private final Set<AnnotationKey> onceLabelled;
    private final boolean predictionsAtHand;
    private String annotator;
    private Optional<Known> known = Optional.empty();

    /** What was last asked for, and of what: only that and the labels given since can have changed it. */
    private record Known(Turns turns, Blinding blinding, String scheme, HiddenTimes times) {}

    /**
     * @param onceLabelled where a label was given once and none stands in the session any more; taken over
     * @param predictionsAtHand else none is seen, and nobody who looks has to wait for the file
     */
    Veil(Set<AnnotationKey> onceLabelled, String annotator, boolean predictionsAtHand) {
        this.onceLabelled = onceLabelled;
        this.predictionsAtHand = predictionsAtHand;
        this.annotator = annotator;
    }

    /** Whose eyes are to be kept from what. */
    void annotator(String id) {
        annotator = id;
        known = Optional.empty();
    }

    /** Whether what others say of the turn is still hidden. */
    boolean hides(Session whole, TurnId turn) {
        return (Annotator.training(annotator) || whole.blinding().hides(turn, annotator))
                && !everLabelled(whole, new AnnotationKey(turn, annotator, whole.activeScheme()));
    }

    private boolean everLabelled(Session whole, AnnotationKey key) {
        return labelled(whole, key) || onceLabelled.contains(key);
    }

    private static boolean labelled(Session whole, AnnotationKey key) {
        Annotation given = whole.annotations().get(key);
        return given != null && given.label().isPresent();
    }

    /** Whether this moment would tell what is hidden of a turn; see {@link HiddenTimes}. */
    boolean hidesAt(Session whole, long millis) {
        return !clear(whole) && times(whole).contains(millis);
    }

    /** The first moment from this one on that would tell it; {@link Long#MAX_VALUE} where none does. */
    long hiddenFrom(Session whole, long millis) {
        return clear(whole) ? Long.MAX_VALUE : times(whole).from(millis);
    }

    private HiddenTimes times(Session whole) {
        Known now = known.filter(k -> k.turns() == whole.turns()
                        && k.blinding().equals(whole.blinding())
                        && k.scheme().equals(whole.activeScheme()))
                .orElseGet(() -> new Known(
                        whole.turns(),
                        whole.blinding(),
                        whole.activeScheme(),
                        HiddenTimes.of(whole.turns(), turn -> hides(whole, turn))));
        known = Optional.of(now);
        return now.times();
    }

    /** Whether nothing at all is to be hidden: then the session is seen as it is. */
    boolean clear(Session whole) {
        return !Annotator.training(annotator)
                && !whole.blinding().hidesAny()
                && whole.annotators().keySet().stream().noneMatch(Annotator::training);
    }

    /** The session as it may be seen. */
    Session over(Session all) {
        Session whole = read(all);
        if (clear(whole)) {
            return whole;
        }
        return whole.withPredictions(kept(whole.predictions(), key -> sees(whole, key)))
                .withAnnotations(kept(whole.annotations(), key -> sees(whole, key)))
                .withAnnotators(kept(whole.annotators(), this::mayBeKnown))
                .withMarkers(markers(whole))
                .withTraces(traces(whole));
    }

    private Session read(Session all) {
        return predictionsAtHand ? all : all.withPredictions(HashTreePMap.empty());
    }

    private PMap<Long, Marker> markers(Session whole) {
        return kept(whole.markers(), id -> Optional.ofNullable(whole.markers().get(id))
                .filter(marker -> mayBeSeen(whole, marker.annotator()))
                .isPresent());
    }

    private PMap<TraceKey, TracePiece> traces(Session whole) {
        return kept(whole.traces(), key -> mayBeSeen(whole, key.annotator()));
    }

    /** What an annotator said that belongs to no turn. */
    private boolean mayBeSeen(Session whole, String by) {
        boolean blind = Annotator.training(annotator) || whole.blinding().hidesAny();
        return by.equals(annotator) || mayBeKnown(by) && !blind;
    }

    /**
     * As {@link #over} of what the change came to, in time proportional to the change where it is a small one.
     *
     * @param seen what was seen before it
     */
    Session follow(Session seen, SessionChange change) {
        Session was = read(change.before());
        Session is = read(change.after());
        Set<TurnId> revealed = learn(change);
        boolean otherwise = clear(was)
                || clear(is)
                || !was.blinding().equals(is.blinding())
                || !was.activeScheme().equals(is.activeScheme())
                || was.annotators() != is.annotators();
        if (otherwise) {
            return over(is);
        }
        Set<PredictionKey> said = new HashSet<>(change.touched().predictions());
        Set<AnnotationKey> given = new HashSet<>(change.touched().annotations());
        for (TurnId turn : revealed) {
            is.runs().keySet().forEach(run -> said.add(new PredictionKey(run, turn)));
            for (String by : is.annotators().keySet()) {
                for (LabelScheme scheme : is.schemes().values()) {
                    given.add(new AnnotationKey(turn, by, scheme.id()));
                }
            }
        }
        PMap<PredictionKey, Prediction> predictions =
                followed(seen.predictions(), is.predictions(), said, key -> sees(is, key));
        PMap<AnnotationKey, Annotation> annotations =
                followed(seen.annotations(), is.annotations(), given, key -> sees(is, key));
        return is.withPredictions(predictions)
                .withAnnotations(annotations)
                .withAnnotators(seen.annotators())
                .withMarkers(was.markers() == is.markers() ? seen.markers() : markers(is))
                .withTraces(was.traces() == is.traces() ? seen.traces() : traces(is));
    }

    /** What of predictions that are not recorded yet may be seen. */
    Map<TurnId, Prediction> over(Session whole, Map<TurnId, Prediction> early) {
        if (early.isEmpty() || clear(whole)) {
            return early;
        }
        Map<TurnId, Prediction> seen = new HashMap<>(early);
        seen.keySet().removeIf(turn -> hides(whole, turn));
        return seen;
    }

    /**
     * Whose opinions of a turn there are beside the annotator's own.
     *
     * @param session as it is seen
     * @param model whether the model's is among them
     */
    Set<Opinion> seen(Session session, TurnId turn, boolean model) {
        Set<Opinion> seen = EnumSet.noneOf(Opinion.class);
        if (model) {
            seen.add(Opinion.MODEL);
        }
        boolean others = session.annotators().keySet().stream()
                .filter(by -> !by.equals(annotator))
                .anyMatch(by -> session.annotation(turn, by, session.activeScheme())
                        .flatMap(Annotation::label)
                        .isPresent());
        if (others) {
            seen.add(Opinion.OTHERS);
        }
        return seen;
    }

    /** The turns that the annotator has now labelled for the first time. */
    private Set<TurnId> learn(SessionChange change) {
        Set<TurnId> revealed = new HashSet<>();
        for (AnnotationKey key : change.touched().annotations()) {
            boolean is = labelled(change.after(), key);
            if (is && !everLabelled(change.before(), key)) {
                revealed.add(key.turn());
                known = Optional.empty();
            } else if (!is && labelled(change.before(), key)) {
                onceLabelled.add(key);
            }
        }
        return revealed;
    }

    private boolean sees(Session whole, PredictionKey key) {
        return !hides(whole, key.turn());
    }

    private boolean sees(Session whole, AnnotationKey key) {
        return key.annotator().equals(annotator) || mayBeKnown(key.annotator()) && !hides(whole, key.turn());
    }

    private boolean mayBeKnown(String id) {
        return id.equals(annotator) || !Annotator.training(id);
    }

    private static <K, V> PMap<K, V> kept(Map<K, V> all, Predicate<K> wanted) {
        Map<K, V> kept = new HashMap<>(all.size() * 2);
        all.forEach((key, value) -> {
            if (wanted.test(key)) {
                kept.put(key, value);
            }
        });
        return HashTreePMap.from(kept);
    }

    private static <K, V> PMap<K, V> followed(PMap<K, V> was, Map<K, V> all, Collection<K> keys, Predicate<K> wanted) {
        PMap<K, V> is = was;
        for (K key : keys) {
            V value = wanted.test(key) ? all.get(key) : null;
            if (value == null) {
                is = is.containsKey(key) ? is.minus(key) : is;
            } else if (is.get(key) != value) {
                is = is.plus(key, value);
            }
        }
        return is;
    }
}
