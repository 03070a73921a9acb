package org.turnwise.training.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Names, shapes and places of all learned tensors inside one flat vector. A flat vector makes an optimiser step, an average of
 * weights and a checkpoint a handful of operations, whatever the network looks like.
 */
public final class ParameterLayout {

    /** How a tensor starts. */
    public enum Start {
        /** Uniform after Glorot, by the last two axes. */
        GLOROT,
        /** Uniform within one over the square root of the second axis from the end. */
        RECURRENT,
        /** Normal after He, by all axes but the first: for kernels of a convolution before a ReLU. */
        HE,
        /** Normal with deviation 0.02. */
        SMALL,
        ZERO,
        ONE,
        /** -2.25, which softplus turns into 0.1. */
        SOFT_TENTH,
        /** -3: as a logarithm of a variance, a deviation of about 0.2. */
        CALM
    }

    /** One tensor: {@code decays} says whether weight decay pulls on it (matrices, not biases and gains). */
    public record Entry(String name, List<Long> shape, Start start, int offset, int size) {
        public boolean decays() {
            return start == Start.GLOROT || start == Start.RECURRENT || start == Start.HE;
        }

        public long[] dimensions() {
            return shape.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int size;

    /** Declares a tensor and returns its name. */
    public String declare(String name, Start start, long... shape) {
        long count = 1;
        List<Long> dimensions = new ArrayList<>();
        for (long length : shape) {
            count *= length;
            dimensions.add(length);
        }
        Entry entry = new Entry(name, List.copyOf(dimensions), start, size, Math.toIntExact(count));
        if (entries.putIfAbsent(name, entry) != null) {
            throw new IllegalStateException("two parameters are called " + name);
        }
        size = Math.addExact(size, entry.size());
        return name;
    }

    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no parameter is called " + name);
        }
        return entry;
    }

    /** How many numbers the network learns. */
    public int size() {
        return size;
    }

    /** Fresh weights; the same seed gives the same weights on every machine. */
    public float[] initialise(long seed) {
        float[] values = new float[size];
        SplittableRandom random = new SplittableRandom(seed);
        for (Entry entry : entries.values()) {
            SplittableRandom own = random.split();
            for (int i = 0; i < entry.size(); i++) {
                values[entry.offset() + i] = (float) draw(entry, own);
            }
        }
        return values;
    }

    private static double draw(Entry entry, SplittableRandom random) {
        List<Long> shape = entry.shape();
        int rank = shape.size();
        return switch (entry.start()) {
            case GLOROT -> {
                double bound = Math.sqrt(6.0 / (shape.get(rank - 2) + shape.get(rank - 1)));
                yield (2 * random.nextDouble() - 1) * bound;
            }
            case RECURRENT -> (2 * random.nextDouble() - 1) / Math.sqrt(shape.get(rank - 2));
            case HE -> Math.sqrt(2.0 * shape.get(0) / entry.size()) * gaussian(random);
            case SMALL -> 0.02 * gaussian(random);
            case ZERO -> 0;
            case ONE -> 1;
            case SOFT_TENTH -> -2.25;
            case CALM -> -3;
        };
    }

    private static double gaussian(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
