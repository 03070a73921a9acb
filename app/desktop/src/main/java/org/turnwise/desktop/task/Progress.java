package org.turnwise.desktop.task;

/** How a piece of background work tells how far it is, and learns that it is no longer wanted. Any thread. */
public interface Progress {
    /**
     * @param done how many of {@code of}; where {@code of} is 0 the end is not known
     * @param words what is being done, in the user's words
     */
    void report(long done, long of, String words);

    /** True once the user asked to stop: return soon, leaving nothing half done. */
    boolean cancelled();
}
