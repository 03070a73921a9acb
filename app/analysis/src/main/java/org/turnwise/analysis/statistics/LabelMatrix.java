package org.turnwise.analysis.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How often each label occurs with each. A value.
 *
 * @param labels ids of the rows and of the columns, in order
 * @param counts by row, then by column
 */
public record LabelMatrix(List<String> labels, List<List<Integer>> counts) {
    public LabelMatrix {
        labels = List.copyOf(labels);
        counts = counts.stream().map(List::copyOf).toList();
        int size = labels.size();
        if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("not a square table of " + size + " labels");
        }
    }

    static LabelMatrix of(List<String> labels, int[][] counts) {
        return new LabelMatrix(
                labels,
                java.util.Arrays.stream(counts)
                        .map(row -> java.util.Arrays.stream(row).boxed().toList())
                        .toList());
    }

    /** 0 for a label the table does not have. */
    public int count(String row, String column) {
        int r = labels.indexOf(row);
        int c = labels.indexOf(column);
        return r < 0 || c < 0 ? 0 : counts.get(r).get(c);
    }

    public int ofRow(String label) {
        return labels.stream().mapToInt(column -> count(label, column)).sum();
    }

    public int ofColumn(String label) {
        return labels.stream().mapToInt(row -> count(row, label)).sum();
    }

    public int all() {
        return counts.stream().flatMap(List::stream).mapToInt(n -> n).sum();
    }

    /** How many have the same label in row and column. */
    public int same() {
        return labels.stream().mapToInt(label -> count(label, label)).sum();
    }

    /** The cell's share of its row, 0 to 1; empty for a row without any. */
    public OptionalDouble shareOfRow(String row, String column) {
        int all = ofRow(row);
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count(row, column) / all);
    }
}
