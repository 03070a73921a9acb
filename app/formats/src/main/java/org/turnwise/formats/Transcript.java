package org.turnwise.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.Turn;

/**
 * The content of a file that was read, not yet part of any session. Ids of turns and speakers are unique within it;
 * {@link ImportPlan} makes them fit the session they go to.
 *
 * @param media recordings the file names (only our own formats do); the caller decides whether to add them
 * @param speakers in order of first appearance
 * @param turns in the file's order
 */
public record Transcript(List<MediaSource> media, List<Speaker> speakers, List<Turn> turns, Judgements judgements) {
    public static final Transcript EMPTY = new Transcript(List.of(), List.of(), List.of(), Judgements.NONE);

    public Transcript {
        media = List.copyOf(media);
        speakers = List.copyOf(speakers);
        turns = List.copyOf(turns);
    }

    /** Number of turns of each dialogue in order of first appearance; the key is empty where the file names none. */
    public Map<String, Integer> dialogues() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        turns.forEach(turn -> counts.merge(turn.dialogue(), 1, Integer::sum));
        return counts;
    }
}
