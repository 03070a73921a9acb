package org.turnwise.session.model;

/** Names a turn for as long as its session exists, whatever happens to its time or order. */
public record TurnId(long value) implements Comparable<TurnId> {
    @Override
    public int compareTo(TurnId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
