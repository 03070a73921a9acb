package org.turnwise.session.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The session's turns in order of start, end and id. Immutable: each change shares all but O(log n) with what it came
 * from, so that an edit of one turn among 100,000 costs the same as among ten.
 */
public final class Turns implements Iterable<Turn> {
    private static final Comparator<Turn> ORDER = Turns::compare;
    public static final Turns NONE = new Turns(TreePMap.empty(), TreePMap.empty(ORDER), 0);

    private final PMap<TurnId, Turn> byId;
    private final TreePMap<Turn, Turn> inOrder;

    /** The largest id ever held, so that a removed turn's id is not given to another. No part of equality. */
    private final long lastId;

    private Turns(PMap<TurnId, Turn> byId, TreePMap<Turn, Turn> inOrder, long lastId) {
        this.byId = byId;
        this.inOrder = inOrder;
        this.lastId = lastId;
    }

    /** @param turns in any order; of several with one id, the last */
    public static Turns of(Collection<Turn> turns) {
        SortedMap<TurnId, Turn> byId = new TreeMap<>();
        turns.forEach(turn -> byId.put(turn.id(), turn));
        SortedMap<Turn, Turn> inOrder = new TreeMap<>(ORDER);
        byId.values().forEach(turn -> inOrder.put(turn, turn));
        long last = byId.isEmpty() ? 0 : byId.lastKey().value();
        return new Turns(TreePMap.fromSortedMap(byId), TreePMap.fromSortedMap(inOrder), Math.max(0, last));
    }

    /** The same turns, with every id up to this one counted as given. */
    public Turns withIdsGivenUpTo(long id) {
        return id <= lastId ? this : new Turns(byId, inOrder, id);
    }

    /** Adds the turn, or puts it in the place of the one with the same id. */
    public Turns with(Turn turn) {
        return new Turns(
                byId.plus(turn.id(), turn),
                without(turn.id()).inOrder.plus(turn, turn),
                Math.max(lastId, turn.id().value()));
    }

    public Turns without(TurnId id) {
        Optional<Turn> old = find(id);
        return old.isEmpty() ? this : new Turns(byId.minus(id), inOrder.minus(old.get()), lastId);
    }

    public Optional<Turn> find(TurnId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By start, then end, then id. */
    public static Comparator<Turn> order() {
        return ORDER;
    }

    /** In one piece, for a long session asks it millions of times. */
    private static int compare(Turn one, Turn other) {
        int byStart = Long.compare(one.span().startMillis(), other.span().startMillis());
        int byEnd = byStart != 0
                ? byStart
                : Long.compare(one.span().endMillis(), other.span().endMillis());
        return byEnd != 0 ? byEnd : one.id().compareTo(other.id());
    }

    /** In order of time. */
    public Collection<Turn> all() {
        return inOrder.keySet();
    }

    public int size() {
        return byId.size();
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** An id that no turn of this collection, nor of those it came from, has or had. */
    public TurnId nextId() {
        return new TurnId(lastId + 1);
    }

    @Override
    public Iterator<Turn> iterator() {
        return inOrder.keySet().iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Turns turns && byId.equals(turns.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
