package org.turnwise.features.audio.benchmark.emotion;

import java.util.List;

/** How many recordings of each class were taken for which. */
final class Recognition {
    private final int[][] counts;

    Recognition(int classes) {
        counts = new int[classes][classes];
    }

    void add(int truth, int predicted) {
        counts[truth][predicted]++;
    }

    /** The mean of the classes' recalls ("unweighted average recall"), of those that occur. */
    double averageRecall() {
        double sum = 0;
        int occurring = 0;
        for (int c = 0; c < counts.length; c++) {
            if (occurrences(c) > 0) {
                sum += recall(c);
                occurring++;
            }
        }
        return sum / occurring;
    }

    /** The share of recordings that were recognised. */
    double accuracy() {
        int right = 0;
        int all = 0;
        for (int c = 0; c < counts.length; c++) {
            right += counts[c][c];
            all += occurrences(c);
        }
        return right / (double) all;
    }

    private double recall(int c) {
        return counts[c][c] / (double) occurrences(c);
    }

    private int occurrences(int c) {
        int sum = 0;
        for (int count : counts[c]) {
            sum += count;
        }
        return sum;
    }

    /** The classes' recalls in per cent. */
    String recalls(List<String> names) {
        StringBuilder words = new StringBuilder();
        for (int c = 0; c < counts.length; c++) {
            words.append(c == 0 ? "" : ", ").append(names.get(c)).append(' ').append(Math.round(100 * recall(c)));
        }
        return words.toString();
    }
}
