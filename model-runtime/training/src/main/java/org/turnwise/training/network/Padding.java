package org.turnwise.training.network;

import java.util.List;

/** How many real turns each dialogue of a padded batch has. */
public record Padding(List<Integer> lengths) {
    public Padding {
        lengths = List.copyOf(lengths);
        if (lengths.isEmpty() || lengths.stream().anyMatch(length -> length < 1)) {
            throw new IllegalArgumentException("a batch needs dialogues, each with a turn at least");
        }
    }

    public int dialogues() {
        return lengths.size();
    }

    /** Turns per dialogue after padding. */
    public int longest() {
        return lengths.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** {@code [B, T]}: one mark for real turns, another for padding. */
    public float[] mark(float real, float padded) {
        int width = longest();
        float[] marks = new float[dialogues() * width];
        for (int b = 0; b < dialogues(); b++) {
            for (int t = 0; t < width; t++) {
                marks[b * width + t] = t < lengths.get(b) ? real : padded;
            }
        }
        return marks;
    }

    /** {@code [B, T]}: where a dialogue read backwards finds its turn; padding stays in place. */
    public long[] reversed() {
        int width = longest();
        long[] places = new long[dialogues() * width];
        for (int b = 0; b < dialogues(); b++) {
            for (int t = 0; t < width; t++) {
                places[b * width + t] = t < lengths.get(b) ? lengths.get(b) - 1 - t : t;
            }
        }
        return places;
    }
}
