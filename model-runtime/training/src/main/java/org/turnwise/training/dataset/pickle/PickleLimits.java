package org.turnwise.training.dataset.pickle;

/**
 * What a pickle may ask for before it is refused, so that a small hostile file cannot fill the memory.
 *
 * @param depth containers within containers, and opened marks
 * @param stackEntries values not yet put into a container
 * @param memoEntries values kept for later reference
 * @param memoryBytes a rough count of everything the file makes, garbage included
 */
public record PickleLimits(int depth, int stackEntries, int memoEntries, long memoryBytes) {
    private static final int DEPTH = 100;
    private static final int STACK_ENTRIES = 4_000_000;
    private static final int MEMO_ENTRIES = 10_000_000;

    public PickleLimits {
        if (depth < 1 || stackEntries < 1 || memoEntries < 1 || memoryBytes < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    /** Enough for the published feature files; the memory is three quarters of what this Java may use. */
    public static PickleLimits standard() {
        return new PickleLimits(
                DEPTH, STACK_ENTRIES, MEMO_ENTRIES, Runtime.getRuntime().maxMemory() / 4 * 3);
    }
}
