package org.turnwise.session.model;

import java.util.function.Supplier;

/** A value that is made when it is first asked for, and kept. Asked by several threads at once it may be made twice. */
final class Later<T> {
    private volatile Supplier<T> source;

    Later(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        if (source instanceof Made<T> made) {
            return made.get();
        }
        T value = source.get();
        source = new Made<>(value);
        return value;
    }

    private record Made<T>(T value) implements Supplier<T> {
        @Override
        public T get() {
            return value;
        }
    }
}
