package org.turnwise.desktop;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.turnwise.desktop.preferences.LanePlaces;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.preferences.Remembered;
import org.turnwise.desktop.timeline.SpeakerLanes;
import org.turnwise.desktop.timeline.lanes.Arrangement;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LanesModel;

/** Arranges the timeline's lanes as they were left, and remembers each change. */
final class LaneMemory {
    /** Under these names it was remembered of two lanes whether they are shown, before all could be arranged. */
    private static final String VOICE_BEFORE = "voice-lanes";

    private static final String FACES_BEFORE = "face-lane";

    private LaneMemory() {}

    static void follow(LanesModel lanes, PreferencesModel preferences) {
        lanes.arrange(arrangement(preferences.remembered()));
        lanes.arrangementProperty().addListener((o, was, is) -> preferences.remember(r -> r.withLanes(places(is))));
    }

    /** The same of the speakers' lanes among themselves, for each session of its own. */
    static void follow(SpeakerLanes speakers, String session, PreferencesModel preferences) {
        speakers.arrange(preferences.remembered().speakers().getOrDefault(session, List.of()));
        speakers.orderProperty().addListener((o, was, is) -> preferences.remember(r -> r.withSpeakers(session, is)));
    }

    static Arrangement arrangement(Remembered remembered) {
        LanePlaces places = remembered.lanes();
        if (places.order().isEmpty()) {
            Arrangement first = Arrangement.FIRST;
            first = remembered.open().contains(VOICE_BEFORE) ? first : first.hiding(LaneKind.VOICE);
            return remembered.open().contains(FACES_BEFORE) ? first.showing(LaneKind.FACES) : first;
        }
        Set<LaneKind> shown = EnumSet.noneOf(LaneKind.class);
        places.shown().forEach(name -> lane(name).ifPresent(shown::add));
        Map<LaneKind, Double> heights = new EnumMap<>(LaneKind.class);
        places.heights().forEach((name, height) -> lane(name).ifPresent(lane -> heights.put(lane, height)));
        List<LaneKind> order =
                places.order().stream().flatMap(name -> lane(name).stream()).toList();
        return new Arrangement(order, shown, heights);
    }

    static LanePlaces places(Arrangement arrangement) {
        Map<String, Double> heights = new TreeMap<>();
        arrangement.heights().forEach((lane, height) -> heights.put(lane.name(), height));
        return new LanePlaces(
                arrangement.order().stream().map(LaneKind::name).toList(),
                arrangement.visible().stream().map(LaneKind::name).toList(),
                heights);
    }

    /** Empty for a lane that only a later version has. */
    private static Optional<LaneKind> lane(String name) {
        return Arrays.stream(LaneKind.values())
                .filter(lane -> lane.name().equals(name))
                .findFirst();
    }
}
