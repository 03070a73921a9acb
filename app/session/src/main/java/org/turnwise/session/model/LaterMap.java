package org.turnwise.session.model;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A map that is made when it is first looked into, for what is long to read and seldom asked for. Unmodifiable. */
public final class LaterMap<K, V> extends AbstractMap<K, V> {
    private final Later<Map<K, V>> entries;

    /** @param entries called at the first look, on that thread; at several first looks at once perhaps twice */
    public LaterMap(Supplier<Map<K, V>> entries) {
        this.entries = new Later<>(() -> Map.copyOf(entries.get()));
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return entries.get().entrySet();
    }
}
