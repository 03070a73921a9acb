package org.turnwise.analysis.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class OpenSpeakersTest {
    private static Turn turn(int id, String speaker, Map<String, String> attributes) {
        return new Turn(new TurnId(id), new TimeSpan(id * 1000L, id * 1000L + 900), speaker, "", "", attributes);
    }

    @Test
    void a_transcript_without_speakers_names_nobody_and_one_with_a_name_somebody() {
        Turn unmarked = turn(1, "unknown", Map.of());
        Turn marked = turn(2, "Ana", Map.of());
        assertEquals(Set.of("unknown"), OpenSpeakers.of(List.of(unmarked, marked), List.of()));
        assertEquals(Set.of(), OpenSpeakers.of(List.of(marked), List.of()));
    }

    @Test
    void turns_from_pauses_are_nobodys_until_speakers_are_told_apart() {
        Map<String, String> pauses = Map.of(Turn.SOURCE, "the pauses in the sound");
        Turn first = turn(1, "S01", pauses);
        Turn second = turn(2, "S01", pauses);
        assertEquals(Set.of("S01"), OpenSpeakers.of(List.of(first, second), List.of()));
        assertEquals(Set.of(), OpenSpeakers.of(List.of(first, second.withSpeaker("S02")), List.of()));
    }

    @Test
    void who_says_whose_face_it_is_makes_a_person_of_the_speaker() {
        Turn unmarked = turn(1, "unknown", Map.of());
        FaceMark mark = new FaceMark(1, 1000, 0.5, 0.5, "unknown");
        assertEquals(Set.of(), OpenSpeakers.of(List.of(unmarked), List.of(mark)));
    }
}
