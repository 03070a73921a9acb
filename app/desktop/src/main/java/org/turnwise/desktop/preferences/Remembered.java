package org.turnwise.desktop.preferences;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is remembered without having been asked for.
 *
 * @param recent session files as absolute paths, newest first
 * @param open the window's foldable parts that are open, by name
 * @param commands ids of the commands found by their words last, newest first
 * @param panes which panes are shown, and how large
 * @param lanes which lanes of the timeline are shown, where, and how tall
 * @param speakers ids from top to bottom, by the id of the session in which their lanes were moved, oldest first
 */
public record Remembered(
        List<String> recent,
        WindowPlace window,
        List<String> open,
        List<String> commands,
        PanePlaces panes,
        LanePlaces lanes,
        Map<String, List<String>> speakers) {
    private static final int MOST_RECENT = 10;
    private static final int MOST_COMMANDS = 20;
    private static final int MOST_SESSIONS = 100;
    public static final Remembered NOTHING = new Remembered(
            List.of(),
            WindowPlace.FIRST,
            List.of("experts", "more", "voice", "voice-lanes"),
            List.of(),
            PanePlaces.FIRST,
            LanePlaces.FIRST,
            Map.of());

    public Remembered {
        recent = List.copyOf(recent);
        open = List.copyOf(open);
        commands = List.copyOf(commands);
        Map<String, List<String>> moved = new LinkedHashMap<>(speakers);
        moved.values().removeIf(Objects::isNull);
        speakers = Collections.unmodifiableMap(moved);
    }

    /** Puts the file first; the oldest falls out when there are more than ten. */
    public Remembered withRecent(String file) {
        return new Remembered(first(file, recent, MOST_RECENT), window, open, commands, panes, lanes, speakers);
    }

    public Remembered withoutRecent(String file) {
        return new Remembered(without(recent, file), window, open, commands, panes, lanes, speakers);
    }

    public Remembered withWindow(WindowPlace place) {
        return new Remembered(recent, place, open, commands, panes, lanes, speakers);
    }

    public Remembered withOpen(String part) {
        List<String> parts = new ArrayList<>(without(open, part));
        parts.add(part);
        return new Remembered(recent, window, parts, commands, panes, lanes, speakers);
    }

    public Remembered withClosed(String part) {
        return new Remembered(recent, window, without(open, part), commands, panes, lanes, speakers);
    }

    /** Puts the command first; the oldest falls out when there are more than twenty. */
    public Remembered withCommand(String id) {
        return new Remembered(recent, window, open, first(id, commands, MOST_COMMANDS), panes, lanes, speakers);
    }

    public Remembered withPanes(PanePlaces places) {
        return new Remembered(recent, window, open, commands, places, lanes, speakers);
    }

    public Remembered withLanes(LanePlaces places) {
        return new Remembered(recent, window, open, commands, panes, places, speakers);
    }

    /** Of a session; what was remembered of the oldest falls out when there are more than a hundred. */
    public Remembered withSpeakers(String session, List<String> order) {
        Map<String, List<String>> all = new LinkedHashMap<>(speakers);
        all.remove(session);
        if (!order.isEmpty()) {
            all.put(session, List.copyOf(order));
        }
        if (all.size() > MOST_SESSIONS) {
            all.remove(all.keySet().iterator().next());
        }
        return new Remembered(recent, window, open, commands, panes, lanes, all);
    }

    private static List<String> first(String newest, List<String> before, int most) {
        List<String> all = new ArrayList<>(without(before, newest));
        all.add(0, newest);
        return all.subList(0, Math.min(all.size(), most));
    }

    private static List<String> without(List<String> list, String gone) {
        return list.stream().filter(e -> !e.equals(gone)).toList();
    }
}
