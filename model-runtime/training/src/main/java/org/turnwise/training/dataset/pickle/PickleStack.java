package org.turnwise.training.dataset.pickle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values being put together, the marks between them, and those kept for later reference. */
final class PickleStack {
    private static final int BYTES_PER_ENTRY = 8;
    private static final int BYTES_PER_MEMO = 56;

    private final PickleSource source;
    private final PickleLimits limits;
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Long, Object> memo = new HashMap<>();

    PickleStack(PickleSource source, PickleLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    void push(Object value) throws IOException {
        if (values.size() == limits.stackEntries()) {
            throw source.refused("more than " + limits.stackEntries() + " values wait for a container");
        }
        source.charge(BYTES_PER_ENTRY);
        values.add(value);
    }

    Object pop() throws IOException {
        if (values.size() == floor()) {
            throw source.refused("a value is missing; this is no pickle, or a damaged one");
        }
        return values.remove(values.size() - 1);
    }

    Object peek() throws IOException {
        Object top = pop();
        values.add(top);
        return top;
    }

    void mark() throws IOException {
        if (marks.size() == limits.depth()) {
            throw source.refused("nested deeper than " + limits.depth() + " levels");
        }
        marks.add(values.size());
    }

    /** Everything since the last mark, which is taken off too. */
    List<Object> popToMark() throws IOException {
        if (marks.isEmpty()) {
            throw source.refused("a mark is missing; this is no pickle, or a damaged one");
        }
        int from = marks.remove(marks.size() - 1);
        List<Object> since = values.subList(from, values.size());
        source.charge((long) BYTES_PER_ENTRY * since.size());
        List<Object> taken = new ArrayList<>(since);
        since.clear();
        return taken;
    }

    /** POP takes a mark off where no value lies above it. */
    void drop() throws IOException {
        if (!marks.isEmpty() && values.size() == floor()) {
            marks.remove(marks.size() - 1);
        } else {
            pop();
        }
    }

    void memoize() throws IOException {
        remember(memo.size());
    }

    void remember(long key) throws IOException {
        if (memo.size() == limits.memoEntries()) {
            throw source.refused("more than " + limits.memoEntries() + " values are kept for later reference");
        }
        source.charge(BYTES_PER_MEMO);
        memo.put(key, peek());
    }

    void recall(long key) throws IOException {
        Object kept = memo.get(key);
        if (kept == null) {
            throw source.refused("a value is referred to (number " + key + ") that was not kept");
        }
        push(kept);
    }

    private int floor() {
        return marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
    }
}
