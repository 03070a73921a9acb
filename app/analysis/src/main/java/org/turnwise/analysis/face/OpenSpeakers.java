package org.turnwise.analysis.face;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnwise.analysis.setup.PauseTurns;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.Turn;

/**
 * Which speakers of the turns are no person: those of a transcript that does not say who speaks, and of turns proposed from
 * the pauses as long as nobody has told speakers apart. A human who says whose face it is makes one a person.
 */
final class OpenSpeakers {
    private OpenSpeakers() {}

    /** Their ids. */
    static Set<String> of(List<Turn> turns, List<FaceMark> marks) {
        Set<String> ids = turns.stream().map(Turn::speaker).collect(Collectors.toSet());
        boolean undivided = ids.size() == 1 && turns.stream().anyMatch(PauseTurns::isProposed);
        Set<String> open = new HashSet<>(ids);
        if (!undivided) {
            open.removeIf(id -> !id.equals(Speaker.UNKNOWN.id()));
        }
        marks.forEach(mark -> open.remove(mark.speaker()));
        return open;
    }
}
