package org.turnwise.desktop.preferences;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered without having been asked for.
 *
 * @param recent session files as absolute paths, newest first
 * @param open the window's foldable parts that are open, by name
 */
public record Remembered(List<String> recent, WindowPlace window, List<String> open) {
    private static final int MOST_RECENT = 10;
    public static final Remembered NOTHING =
            new Remembered(List.of(), WindowPlace.FIRST, List.of("experts", "more", "voice", "voice-lanes"));

    public Remembered {
        recent = List.copyOf(recent);
        open = List.copyOf(open);
    }

    /** Puts the file first; the oldest falls out when there are more than ten. */
    public Remembered withRecent(String file) {
        List<String> files = new ArrayList<>(recent);
        files.remove(file);
        files.add(0, file);
        return new Remembered(files.subList(0, Math.min(files.size(), MOST_RECENT)), window, open);
    }

    public Remembered withoutRecent(String file) {
        return new Remembered(without(recent, file), window, open);
    }

    public Remembered withWindow(WindowPlace place) {
        return new Remembered(recent, place, open);
    }

    public Remembered withOpen(String part) {
        List<String> parts = new ArrayList<>(without(open, part));
        parts.add(part);
        return new Remembered(recent, window, parts);
    }

    public Remembered withClosed(String part) {
        return new Remembered(recent, window, without(open, part));
    }

    private static List<String> without(List<String> list, String gone) {
        return list.stream().filter(e -> !e.equals(gone)).toList();
    }
}
