package org.turnwise.desktop.timeline.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/**
 * Which lane and row each turn lies in. Built once for a set of turns (time grows with their number), then asked for
 * what is visible only.
 *
 * @param lanes speakers in the order in which they first speak, then those who never do, unless they were put otherwise
 * @param endMillis where the last turn ends
 */
public record LaneLayout(List<Lane> lanes, long endMillis) {
    /** So many changed turns at most are taken in one by one. */
    private static final int FEW = 20;

    public static final LaneLayout EMPTY = new LaneLayout(List.of(), 0);

    public LaneLayout {
        lanes = List.copyOf(lanes);
    }

    /**
     * @param turns in order of start
     * @param speakers ids of those who have a lane even without turns
     */
    public static LaneLayout of(Collection<Turn> turns, Collection<String> speakers) {
        Map<String, Stack> stacks = new LinkedHashMap<>();
        long end = 0;
        for (Turn turn : turns) {
            stacks.computeIfAbsent(turn.speaker(), s -> new Stack()).add(turn);
            end = Math.max(end, turn.span().endMillis());
        }
        speakers.forEach(s -> stacks.computeIfAbsent(s, x -> new Stack()));
        List<Lane> lanes = new ArrayList<>();
        stacks.forEach((speaker, stack) -> lanes.add(stack.lane(speaker)));
        return new LaneLayout(lanes, end);
    }

    /**
     * The same lanes in another order.
     *
     * @param speakers ids from top to bottom; the others come beneath as they are
     */
    public LaneLayout ordered(List<String> speakers) {
        List<Lane> sorted = new ArrayList<>(lanes);
        sorted.sort(Comparator.comparingInt(lane -> {
            int at = speakers.indexOf(lane.speaker());
            return at < 0 ? speakers.size() : at;
        }));
        return new LaneLayout(sorted, endMillis);
    }

    /**
     * The layout after a few turns changed, at a cost that hardly grows with the number of turns.
     *
     * @param before the turns that lie here
     * @param touched those that can have changed since
     * @return empty where others would have to move, or where that is not certain: then all are to be laid out anew
     */
    public Optional<LaneLayout> follow(Turns before, Turns after, Set<TurnId> touched) {
        Optional<LaneLayout> layout = Optional.of(this).filter(l -> touched.size() <= FEW);
        for (TurnId id : touched) {
            Optional<Turn> was = before.find(id);
            Optional<Turn> is = after.find(id);
            layout = was.isEmpty() && is.isEmpty()
                    ? layout
                    : layout.flatMap(l -> was.flatMap(w -> is.flatMap(i -> l.with(w, i))));
        }
        return layout;
    }

    private Optional<LaneLayout> with(Turn was, Turn is) {
        OptionalInt index = indexOf(is.speaker());
        if (index.isEmpty() || !was.speaker().equals(is.speaker())) {
            return Optional.empty();
        }
        Lane lane = lanes.get(index.getAsInt());
        return lane.with(was, is)
                .filter(changed -> comesAsBefore(lane, changed))
                .map(changed -> {
                    List<Lane> all = new ArrayList<>(lanes);
                    all.set(index.getAsInt(), changed);
                    return new LaneLayout(
                            all,
                            all.stream()
                                    .flatMap(l -> l.rows().stream())
                                    .mapToLong(LaneRow::endMillis)
                                    .max()
                                    .orElse(0));
                });
    }

    /** Lanes are in order of their first turns, so those decide whether a lane stays where it is among the others. */
    private boolean comesAsBefore(Lane lane, Lane changed) {
        Optional<Turn> was = lane.first();
        Optional<Turn> is = changed.first();
        return was.equals(is)
                || lanes.stream()
                        .filter(other -> other != lane)
                        .flatMap(other -> other.first().stream())
                        .allMatch(first -> Turns.order().compare(first, was.orElseThrow()) < 0
                                == Turns.order().compare(first, is.orElseThrow()) < 0);
    }

    public OptionalInt indexOf(String speaker) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).speaker().equals(speaker)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Puts each turn into the first row that is free when it starts. */
    private static final class Stack {
        private final List<List<Turn>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        private final List<Long> freeFrom = new ArrayList<>(List.of(0L));

        void add(Turn turn) {
            long end = Restacking.freeAfter(turn);
            for (int r = 0; r < rows.size(); r++) {
                if (freeFrom.get(r) <= turn.span().startMillis()) {
                    rows.get(r).add(turn);
                    freeFrom.set(r, end);
                    return;
                }
            }
            rows.add(new ArrayList<>(List.of(turn)));
            freeFrom.add(end);
        }

        Lane lane(String speaker) {
            return new Lane(speaker, rows.stream().map(LaneRow::new).toList());
        }
    }
}
