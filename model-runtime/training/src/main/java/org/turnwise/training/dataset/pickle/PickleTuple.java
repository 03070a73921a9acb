package org.turnwise.training.dataset.pickle;

import java.util.List;

/** A Python tuple. */
public record PickleTuple(List<Object> items) {
    public PickleTuple {
        items = List.copyOf(items);
    }

    public int size() {
        return items.size();
    }
}
