package org.turnwise.features.audio.frame;

import java.util.Arrays;

/**
 * The last samples of a signal that arrives in blocks. Positions count from the signal's beginning; those before the
 * released one are forgotten. For one thread at a time.
 */
public final class SampleBuffer {
    private float[] samples = new float[8192];
    /** Position of the sample at index 0. */
    private long origin;

    private int count;

    /** Adds the samples at {@code from} up to before {@code to}. */
    public void append(float[] block, int from, int to) {
        int added = to - from;
        if (count + added > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(2 * samples.length, count + added));
        }
        System.arraycopy(block, from, samples, count, added);
        count += added;
    }

    /** Forgets what lies before a position; cheap unless most of the buffer is behind it. */
    public void release(long before) {
        int dead = (int) Math.min(count, before - origin);
        if (dead > samples.length / 2) {
            System.arraycopy(samples, dead, samples, 0, count - dead);
            origin += dead;
            count -= dead;
        }
    }

    /** Position after the last sample. */
    public long end() {
        return origin + count;
    }

    /** The array the samples are in, until the next {@link #append} or {@link #release}. */
    public float[] array() {
        return samples;
    }

    /** Where in {@link #array()} the sample at a position is. */
    public int index(long position) {
        int index = Math.toIntExact(position - origin);
        if (index < 0 || index > count) {
            throw new IndexOutOfBoundsException(
                    "position " + position + ", there are " + origin + " up to " + (origin + count));
        }
        return index;
    }
}
