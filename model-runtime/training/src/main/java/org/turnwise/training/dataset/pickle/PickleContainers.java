package org.turnwise.training.dataset.pickle;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts values into lists, dicts and sets, and checks how deep the result goes. */
final class PickleContainers {
    private static final int BYTES_PER_ITEM = 8;
    private static final int BYTES_PER_KEY = 64;
    private static final int BYTES_PER_VISIT = 64;

    private final PickleSource source;
    private final int deepest;

    PickleContainers(PickleSource source, int deepest) {
        this.source = source;
        this.deepest = deepest;
    }

    @SuppressWarnings("unchecked")
    void append(Object list, List<Object> items) throws IOException {
        if (!(list instanceof List<?>)) {
            throw source.refused("the pickle appends to something that is no list");
        }
        source.charge((long) BYTES_PER_ITEM * items.size());
        ((List<Object>) list).addAll(items);
    }

    /** Keys and values in turns. */
    @SuppressWarnings("unchecked")
    void putAll(Object dict, List<Object> items) throws IOException {
        if (!(dict instanceof Map<?, ?>) || items.size() % 2 != 0) {
            throw source.refused("the pickle sets items of something that is no dict, or a key has no value");
        }
        for (int i = 0; i < items.size(); i += 2) {
            put((Map<Object, Object>) dict, items.get(i), items.get(i + 1));
        }
    }

    void put(Map<Object, Object> dict, Object key, Object value) throws IOException {
        source.charge(BYTES_PER_KEY);
        dict.put(key(key), value);
    }

    @SuppressWarnings("unchecked")
    void add(Object set, List<?> items) throws IOException {
        if (!(set instanceof Set<?>)) {
            throw source.refused("the pickle adds to something that is no set");
        }
        source.charge((long) BYTES_PER_KEY * items.size());
        for (Object item : items) {
            ((Set<Object>) set).add(key(item));
        }
    }

    /** Numbers, texts, None, and tuples of these: what cannot change and cannot contain itself. */
    private Object key(Object key) throws IOException {
        boolean fits = key instanceof PickleTuple tuple
                ? tuple.items().stream().allMatch(PickleContainers::isScalar)
                : isScalar(key);
        if (!fits) {
            throw source.refused("a key of a dict or an item of a set is neither number nor text");
        }
        return key;
    }

    private static boolean isScalar(Object value) {
        return value instanceof String
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof BigInteger
                || value == PickleNone.NONE;
    }

    /** A container being looked through. */
    private static final class Visit {
        private final Object container;
        private final Iterator<?> items;
        private int height = 1;

        Visit(Object container) {
            this.container = container;
            this.items = items(container);
        }
    }

    /**
     * Refuses a result that contains itself, is nested too deep, or holds a function or type, so that whoever reads it may
     * recurse and finds only what {@link PickleReader} promises.
     */
    void requireDataOnly(Object root) throws IOException {
        Map<Object, Integer> heights = new IdentityHashMap<>();
        Deque<Visit> path = new ArrayDeque<>();
        requireData(root);
        if (isContainer(root)) {
            enter(root, heights, path);
        }
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (!visit.items.hasNext()) {
                path.pop();
                heights.put(visit.container, visit.height);
                if (!path.isEmpty()) {
                    path.element().height = Math.max(path.element().height, visit.height + 1);
                }
                continue;
            }
            Object item = visit.items.next();
            requireData(item);
            if (isContainer(item)) {
                look(visit, item, heights, path);
            }
        }
    }

    private void look(Visit visit, Object item, Map<Object, Integer> heights, Deque<Visit> path) throws IOException {
        Integer known = heights.get(item);
        if (known == null) {
            enter(item, heights, path);
        } else if (known == 0) {
            throw source.refused("a container contains itself");
        } else {
            visit.height = Math.max(visit.height, known + 1);
        }
        if (path.size() > deepest || visit.height > deepest) {
            throw source.refused("nested deeper than " + deepest + " levels");
        }
    }

    private void requireData(Object value) throws IOException {
        if (!isScalar(value)
                && !isContainer(value)
                && !(value instanceof NumpyArray)
                && !(value instanceof byte[])
                && !(value instanceof Set<?>)) {
            throw source.refused("the pickle holds a function or a type where data belongs");
        }
    }

    private void enter(Object container, Map<Object, Integer> heights, Deque<Visit> path) throws IOException {
        source.charge(BYTES_PER_VISIT);
        heights.put(container, 0);
        path.push(new Visit(container));
    }

    private static boolean isContainer(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?> || value instanceof PickleTuple;
    }

    private static Iterator<?> items(Object container) {
        if (container instanceof List<?> list) {
            return list.iterator();
        }
        if (container instanceof Map<?, ?> map) {
            return map.values().iterator();
        }
        return container instanceof PickleTuple tuple
                ? tuple.items().iterator()
                : List.of().iterator();
    }
}
