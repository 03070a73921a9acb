package org.turnwise.session.model;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/** As {@link LaterMap}, a list. */
public final class LaterList<E> extends AbstractList<E> {
    private final Later<List<E>> elements;

    /** @param elements called at the first look, on that thread; at several first looks at once perhaps twice */
    public LaterList(Supplier<List<E>> elements) {
        this.elements = new Later<>(() -> List.copyOf(elements.get()));
    }

    @Override
    public E get(int index) {
        return elements.get().get(index);
    }

    @Override
    public int size() {
        return elements.get().size();
    }
}
