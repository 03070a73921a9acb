package org.turnwise.desktop.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * The stretches of a recording that would tell what is hidden of a turn: where such a turn is spoken, and where nobody
 * speaks right before or after it, for a face keeps its look beyond the words. Before the first turn and after the last
 * one that neighbour decides. A value; asked for a moment it answers in time that grows with the logarithm of the turns.
 */
final class HiddenTimes {
    /** Where stretches begin and end in turn; they neither overlap nor touch. */
    private final long[] borders;

    private HiddenTimes(long[] borders) {
        this.borders = borders;
    }

    /** @param turns in order of time; they may overlap */
    static HiddenTimes of(Iterable<Turn> turns, Predicate<TurnId> hidden) {
        List<Long> borders = new ArrayList<>();
        long reached = Long.MIN_VALUE;
        boolean hiddenBefore = false;
        for (Turn turn : turns) {
            long start = turn.span().startMillis();
            long end = turn.span().endMillis();
            boolean hides = hidden.test(turn.id());
            if (start > reached && (hides || hiddenBefore)) {
                add(borders, reached, start);
            }
            if (hides && end > start) {
                add(borders, start, end);
            }
            hiddenBefore = end > reached ? hides : hiddenBefore || end == reached && hides;
            reached = Math.max(reached, end);
        }
        if (hiddenBefore) {
            add(borders, reached, Long.MAX_VALUE);
        }
        return new HiddenTimes(borders.stream().mapToLong(b -> b).toArray());
    }

    /** Stretches come in the order of their starts. */
    private static void add(List<Long> borders, long from, long to) {
        int last = borders.size() - 1;
        if (last > 0 && from <= borders.get(last)) {
            borders.set(last, Math.max(to, borders.get(last)));
        } else {
            borders.add(from);
            borders.add(to);
        }
    }

    boolean contains(long millis) {
        return begunBy(millis) % 2 == 1;
    }

    /** The first moment of these that is no earlier than this one; {@link Long#MAX_VALUE} where there is none. */
    long from(long millis) {
        int begun = begunBy(millis);
        if (begun % 2 == 1) {
            return millis;
        }
        return begun < borders.length ? borders[begun] : Long.MAX_VALUE;
    }

    /** How many borders have been passed. */
    private int begunBy(long millis) {
        int found = Arrays.binarySearch(borders, millis);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
