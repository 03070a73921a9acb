package org.turnwise.desktop.timeline.recording;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pieces of what a lane shows, made in the background one after the other: always the first of those in sight that is not
 * there yet. What goes out of sight while it is being made is given up; what was made is kept until there are too many,
 * then what was not looked at for longest goes. Confined to the FX thread, but for the making.
 */
final class Pieces<K, V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pieces.class);

    private final PieceMaker<K, V> maker;
    private final Executor background;
    private final Executor fx;
    private final Consumer<V> grew;
    private final Map<K, V> kept;
    private final Set<K> failed = new HashSet<>();
    private List<K> inSight = List.of();
    private volatile Set<K> wanted = Set.of();
    private boolean making;
    private boolean closed;

    /**
     * @param most how many pieces are kept
     * @param background runs the making
     * @param fx runs what it is given on the FX thread, in order
     * @param grew told of each piece when it is there
     */
    Pieces(PieceMaker<K, V> maker, int most, Executor background, Executor fx, Consumer<V> grew) {
        this.maker = maker;
        this.background = background;
        this.fx = fx;
        this.grew = grew;
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The piece, where it is there. */
    Optional<V> get(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** How many pieces there are. */
    int size() {
        return kept.size();
    }

    /** What is in sight from now on, the most wanted first. */
    void want(Collection<K> keys) {
        inSight = List.copyOf(keys);
        wanted = Set.copyOf(keys);
        makeNext();
    }

    private void makeNext() {
        if (making || closed) {
            return;
        }
        Optional<K> next = inSight.stream()
                .filter(key -> !kept.containsKey(key) && !failed.contains(key))
                .findFirst();
        if (next.isPresent()) {
            making = true;
            background.execute(() -> make(next.get()));
        }
    }

    /** On a background thread. */
    private void make(K key) {
        Optional<V> made = Optional.empty();
        boolean failure = false;
        try {
            made = wanted.contains(key) ? maker.make(key, () -> !wanted.contains(key)) : made;
        } catch (Exception problem) {
            LOG.warn("{} cannot be shown on the timeline", key, problem);
            failure = true;
            maker.rest();
        }
        Optional<V> piece = made;
        boolean gone = failure;
        fx.execute(() -> arrived(key, piece, gone));
    }

    private void arrived(K key, Optional<V> piece, boolean gone) {
        making = false;
        if (gone) {
            failed.add(key);
        }
        piece.ifPresent(p -> kept.put(key, p));
        if (closed) {
            rest();
            return;
        }
        piece.ifPresent(grew);
        makeNext();
        if (!making) {
            rest();
        }
    }

    /** Nothing is being made, so that nobody else uses the maker; what is wanted next waits until it rests. */
    private void rest() {
        making = true;
        try {
            background.execute(() -> {
                maker.rest();
                fx.execute(() -> {
                    making = false;
                    makeNext();
                });
            });
        } catch (RejectedExecutionException ended) {
            // the program is ending, and nothing is made any more
            maker.rest();
        }
    }

    @Override
    public void close() {
        closed = true;
        wanted = Set.of();
        inSight = List.of();
    }
}
