package org.turnwise.desktop.preferences;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered without having been asked for.
 *
 * @param recent session files as absolute paths, newest first
 */
public record Remembered(List<String> recent, WindowPlace window) {
    private static final int MOST_RECENT = 10;
    public static final Remembered NOTHING = new Remembered(List.of(), WindowPlace.FIRST);

    public Remembered {
        recent = List.copyOf(recent);
    }

    /** Puts the file first; the oldest falls out when there are more than ten. */
    public Remembered withRecent(String file) {
        List<String> files = new ArrayList<>(recent);
        files.remove(file);
        files.add(0, file);
        return new Remembered(files.subList(0, Math.min(files.size(), MOST_RECENT)), window);
    }

    public Remembered withoutRecent(String file) {
        return new Remembered(recent.stream().filter(f -> !f.equals(file)).toList(), window);
    }

    public Remembered withWindow(WindowPlace place) {
        return new Remembered(recent, place);
    }
}
