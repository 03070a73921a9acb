package org.turnwise.desktop.timeline.lanes;

import org.turnwise.desktop.wording.Texts;

/** What lanes are called. */
public final class LaneNames {
    private static final Texts TEXTS = Texts.of(LaneNames.class);

    private LaneNames() {}

    /** In a list or a menu: what the lane shows. */
    public static String inMenu(LaneKind lane) {
        return switch (lane) {
            case SOUND -> TEXTS.get("menu.sound");
            case SPECTRUM -> TEXTS.get("menu.spectrum");
            case PICTURES -> TEXTS.get("menu.pictures");
            case SPEAKERS -> TEXTS.get("menu.speakers");
            case ANNOTATORS -> TEXTS.get("menu.annotators");
            case EMOTIONS -> TEXTS.get("menu.emotions");
            case UNCERTAINTY -> TEXTS.get("menu.uncertainty");
            case ROUTING -> TEXTS.get("menu.routing");
            case EXPERTS -> TEXTS.get("menu.experts");
            case VOICE -> TEXTS.get("menu.voice");
            case FACES -> TEXTS.get("menu.faces");
            case TRACES -> TEXTS.get("menu.traces");
        };
    }

    /** Short, in the column of names; of those lanes that are named as a whole. */
    public static String inColumn(LaneKind lane) {
        return switch (lane) {
            case SPECTRUM -> TEXTS.get("column.spectrum");
            case PICTURES -> TEXTS.get("column.pictures");
            case EMOTIONS -> TEXTS.get("column.emotions");
            case TRACES -> TEXTS.get("column.traces");
            default -> inMenu(lane);
        };
    }
}
