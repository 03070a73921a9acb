package org.turnwise.desktop.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;

/** Every command that menus and keys know, each once, to be searched by its words. */
public final class Entries {
    private static final int STARTS = 4;
    private static final int CONTAINS = 2;
    private static final int LETTERS = 1;

    private final List<Entry> all;

    private Entries(List<Entry> all) {
        this.all = List.copyOf(all);
    }

    /**
     * @param menus in the order of the menu bar, menus below them included
     * @param more commands with a key but no menu item; one that does what a menu item does only adds its key to it
     */
    public static Entries of(List<CommandMenu> menus, List<Command> more) {
        List<Entry> all = new ArrayList<>();
        menus.forEach(menu -> collect(menu, menu.words(), more, all));
        return new Entries(all);
    }

    private static void collect(CommandMenu menu, String place, List<Command> more, List<Entry> all) {
        for (Command command : menu.commands()) {
            List<String> keys = new ArrayList<>();
            command.shortcut().ifPresent(key -> keys.add(key.words()));
            more.stream()
                    .filter(other -> name(other).equals(name(command)))
                    .flatMap(other -> other.shortcut().stream())
                    .map(key -> key.words())
                    .filter(key -> !keys.contains(key))
                    .forEach(keys::add);
            all.add(new Entry(place, command, keys));
        }
        menu.below().forEach(below -> collect(below, place + ", " + below.words(), more, all));
    }

    private static String name(Command command) {
        return command.text().replace("...", "");
    }

    public List<Entry> all() {
        return all;
    }

    /**
     * The commands that all words asked for are found in, the best first: words that begin so before words that contain
     * it before letters in this order; of equals what can be done now, then the one used last, then the one that stands first in the menus.
     *
     * @param asked what was typed; empty for all
     * @param used ids of commands used, newest first
     */
    public List<Entry> search(String asked, List<String> used) {
        List<String> words = List.of(asked.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return all.stream()
                .map(entry -> new Found(entry, worth(entry, words), recency(entry, used)))
                .filter(found -> found.worth() > 0)
                .sorted(Comparator.comparingInt(Found::worth)
                        .reversed()
                        .thenComparing(found -> !found.entry().command().isEnabled())
                        .thenComparingInt(Found::recency))
                .map(Found::entry)
                .toList();
    }

    private record Found(Entry entry, int worth, int recency) {}

    private static int recency(Entry entry, List<String> used) {
        int at = used.indexOf(entry.id());
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static int worth(Entry entry, List<String> words) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        String place = entry.place().toLowerCase(Locale.ROOT);
        int sum = 1;
        for (String word : words) {
            int worth = Math.max(2 * worth(name, word), worth(place, word));
            if (worth == 0) {
                return 0;
            }
            sum += worth;
        }
        return sum;
    }

    private static int worth(String text, String word) {
        if (text.startsWith(word) || text.contains(" " + word)) {
            return STARTS;
        }
        return text.contains(word) ? CONTAINS : lettersInOrder(text, word);
    }

    private static int lettersInOrder(String text, String word) {
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            at = text.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return 0;
            }
        }
        return LETTERS;
    }
}
