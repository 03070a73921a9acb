package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.preferences.LanePlaces;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.preferences.Remembered;
import org.turnwise.desktop.timeline.SpeakerLanes;
import org.turnwise.desktop.timeline.lanes.Arrangement;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LanesModel;

class LaneMemoryTest {
    @Test
    void lanes_are_as_they_were_left(@TempDir Path folder) {
        LanesModel lanes = new LanesModel();
        LaneMemory.follow(lanes, new PreferencesModel(folder, "Robin", Runnable::run));
        lanes.up(LaneKind.VOICE);
        lanes.resize(LaneKind.SOUND, 61.5);
        lanes.shownProperty(LaneKind.EMOTIONS).set(true);
        lanes.shownProperty(LaneKind.ROUTING).set(false);
        LanesModel again = new LanesModel();
        LaneMemory.follow(again, new PreferencesModel(folder, "Robin", Runnable::run));
        assertEquals(lanes.arrangement(), again.arrangement());
        assertFalse(again.shownProperty(LaneKind.ROUTING).get());
    }

    @Test
    void each_session_has_its_own_order_of_speakers(@TempDir Path folder) {
        SpeakerLanes speakers = new SpeakerLanes();
        LaneMemory.follow(speakers, "one", new PreferencesModel(folder, "Robin", Runnable::run));
        speakers.arrange(List.of("B", "A"));
        SpeakerLanes again = new SpeakerLanes();
        LaneMemory.follow(again, "one", new PreferencesModel(folder, "Robin", Runnable::run));
        assertEquals(List.of("B", "A"), again.orderProperty().get());
        SpeakerLanes others = new SpeakerLanes();
        LaneMemory.follow(others, "two", new PreferencesModel(folder, "Robin", Runnable::run));
        assertEquals(List.of(), others.orderProperty().get());
    }

    @Test
    void of_a_hundred_sessions_and_one_the_oldest_is_forgotten() {
        Remembered remembered = Remembered.NOTHING;
        for (int i = 0; i < 101; i++) {
            remembered = remembered.withSpeakers("session " + i, List.of("A"));
        }
        assertEquals(100, remembered.speakers().size());
        assertFalse(remembered.speakers().containsKey("session 0"));
        assertFalse(remembered.withSpeakers("session 7", List.of()).speakers().containsKey("session 7"));
    }

    @Test
    void what_was_remembered_of_voice_and_face_before_still_counts() {
        assertEquals(Arrangement.FIRST, LaneMemory.arrangement(Remembered.NOTHING));
        Arrangement changed = LaneMemory.arrangement(
                Remembered.NOTHING.withClosed("voice-lanes").withOpen("face-lane"));
        assertFalse(changed.shown().contains(LaneKind.VOICE));
        assertTrue(changed.shown().contains(LaneKind.FACES));
    }

    @Test
    void a_lane_of_a_later_version_is_left_out() {
        Arrangement read = LaneMemory.arrangement(Remembered.NOTHING.withLanes(new LanePlaces(
                List.of("SMELL", "VOICE", "SOUND"), List.of("SMELL", "SOUND"), Map.of("SMELL", 40.0, "SOUND", 50.0))));
        assertEquals(
                List.of(LaneKind.SPEAKERS, LaneKind.SOUND),
                read.visible().stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        assertEquals(Map.of(LaneKind.SOUND, 50.0), read.heights());
    }
}
