package org.turnwise.session.model;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * A map that is read when it is first looked into, or derived from: whoever does so waits. Read once, however many ask; where
 * that fails, all that ask are told so. Safe for use by several threads.
 */
public final class LaterPMap<K, V> extends AbstractMap<K, V> implements PMap<K, V> {
    private final Supplier<PMap<K, V>> source;
    private volatile @Nullable PMap<K, V> read;
    private @Nullable RuntimeException failure;

    /** @param source called at most once, on the thread that looks first; what it throws is thrown to all that look */
    public LaterPMap(Supplier<PMap<K, V>> source) {
        this.source = source;
    }

    /** Whether it was read, so that nobody who looks has to wait. */
    public boolean atHand() {
        return read != null;
    }

    private PMap<K, V> entries() {
        PMap<K, V> known = read;
        return known == null ? readNow() : known;
    }

    private synchronized PMap<K, V> readNow() {
        if (failure != null) {
            throw failure;
        }
        PMap<K, V> known = read;
        if (known == null) {
            try {
                known = source.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
            read = known;
        }
        return known;
    }

    @Override
    public int size() {
        return entries().size();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return entries().get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries().containsKey(key);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return entries().entrySet();
    }

    @Override
    public Set<K> keySet() {
        return entries().keySet();
    }

    @Override
    public Collection<V> values() {
        return entries().values();
    }

    @Override
    public PMap<K, V> plus(K key, V value) {
        return entries().plus(key, value);
    }

    @Override
    public PMap<K, V> plusAll(Map<? extends K, ? extends V> map) {
        return entries().plusAll(map);
    }

    @Override
    public PMap<K, V> minus(Object key) {
        return entries().minus(key);
    }

    @Override
    public PMap<K, V> minusAll(Collection<?> keys) {
        return entries().minusAll(keys);
    }
}
