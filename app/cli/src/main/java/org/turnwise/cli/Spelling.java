package org.turnwise.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a misspelt word may have meant. */
final class Spelling {
    private Spelling() {}

    /** The known word with the fewest letters to change; empty where that would be more than a third of them. */
    static Optional<String> closest(String word, Collection<String> known) {
        return known.stream()
                .filter(k -> changes(word, k) <= Math.max(1, Math.max(word.length(), k.length()) / 3))
                .min(Comparator.comparingInt((String k) -> changes(word, k)).thenComparing(k -> k));
    }

    /** Letters to insert, delete or replace, or neighbours to swap (optimal string alignment). */
    static int changes(String from, String to) {
        int[] twoAbove = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                if (swapped(from, i, to, j)) {
                    row[j] = Math.min(row[j], 1 + twoAbove[j - 2]);
                }
            }
            twoAbove = above;
            above = row;
        }
        return above[to.length()];
    }

    private static boolean swapped(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
