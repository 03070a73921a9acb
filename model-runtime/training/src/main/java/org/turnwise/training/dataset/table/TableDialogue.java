package org.turnwise.training.dataset.table;

import java.util.List;
import java.util.TreeMap;
import org.turnwise.training.dataset.Split;

/** The lines of one dialogue, put in order by the number of the turn. */
public final class TableDialogue {
    private final String id;
    private final Split split;
    private final TreeMap<Long, TableTurn> turns = new TreeMap<>();

    TableDialogue(String id, Split split) {
        this.id = id;
        this.split = split;
    }

    public String id() {
        return id;
    }

    public Split split() {
        return split;
    }

    /** In order. */
    public List<TableTurn> turns() {
        return List.copyOf(turns.values());
    }

    /** Whether the number was new. */
    boolean add(long number, TableTurn turn) {
        return turns.putIfAbsent(number, turn) == null;
    }
}
