package org.turnwise.analysis.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PauseFinder;
import org.turnwise.media.decode.PauseSettings;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Turns proposed where a recording has no transcript: a turn without text for every stretch between two pauses, all of
 * one speaker, as nobody knows yet who speaks.
 */
public final class PauseTurns {
    private static final Speaker SOMEBODY = new Speaker("S01", "Speaker 1");
    private static final String ORIGIN = "the pauses in the sound";

    private PauseTurns() {}

    /**
     * Listens to the whole recording.
     *
     * @throws java.util.concurrent.CancellationException once {@code cancelled} says so
     * @throws MediaException if it has no sound, or it cannot be decoded
     */
    public static List<TimeSpan> find(MediaDescription media, BooleanSupplier cancelled) throws MediaException {
        return new PauseFinder(PauseSettings.usual())
                .find(media, cancelled).stream()
                        .map(span -> new TimeSpan(span.startMillis(), span.endMillis()))
                        .toList();
    }

    /** Whether the turn was proposed here: unless somebody has said so, nobody knows who speaks in it. */
    public static boolean isProposed(Turn turn) {
        return ORIGIN.equals(turn.attributes().get(Turn.SOURCE));
    }

    /** The edit that adds the turns to a session that has none yet. */
    public static Edit edit(List<TimeSpan> spans) {
        List<Turn> turns = new ArrayList<>();
        for (TimeSpan span : spans) {
            turns.add(
                    new Turn(new TurnId(turns.size() + 1L), span, SOMEBODY.id(), "", "", Map.of(Turn.SOURCE, ORIGIN)));
        }
        return new Several("Turns from pauses", List.of(new AddSpeaker(SOMEBODY), new AddTurns(turns)));
    }
}
