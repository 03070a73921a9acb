package org.turnwise.desktop.timeline.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.turnwise.session.model.Turn;

/**
 * Which lane and row each turn lies in. Built once for a set of turns (time grows with their number), then asked for
 * what is visible only.
 *
 * @param lanes speakers in the order in which they first speak, then those who never do, unless they were put otherwise
 * @param endMillis where the last turn ends
 */
public record LaneLayout(List<Lane> lanes, long endMillis) {
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
            // an empty turn takes a millisecond, so that two at the same time are both seen
            long end = Math.max(turn.span().endMillis(), turn.span().startMillis() + 1);
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
