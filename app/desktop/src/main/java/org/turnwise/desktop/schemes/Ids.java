package org.turnwise.desktop.schemes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes ids, which are stored and exported, of names that people give. */
final class Ids {
    private Ids() {}

    /** In small letters, digits and hyphens; with a number behind where it is used already. It counts as used then. */
    static String of(String name, Set<String> used) {
        String plain = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "-")
                .replaceAll("^-+|-+$", "");
        String id = plain.isEmpty() ? "label" : plain;
        String free = id;
        for (int i = 2; !used.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }
}
