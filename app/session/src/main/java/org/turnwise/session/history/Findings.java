package org.turnwise.session.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.turnwise.session.edit.AddPredictions;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.EditRejected;
import org.turnwise.session.edit.RemoveAnalysis;
import org.turnwise.session.edit.RemovePredictions;
import org.turnwise.session.edit.Several;
import org.turnwise.session.edit.Touched;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * What models found. It becomes a step of the history when it is ready, not when somebody asks for it, so that it comes
 * between an annotator and what the annotator did last. Told from the inverses alone: they are short where the findings
 * themselves are long.
 *
 * @param runs whose findings they are
 * @param renewed turns of which a run says something else, because they had been changed
 */
record Findings(Set<String> runs, Set<TurnId> renewed) {
    static final Findings NONE = new Findings(Set.of(), Set.of());

    /** What the edit takes back; none where it takes back anything else. */
    static Findings takenBackBy(Edit inverse) {
        if (inverse instanceof RemoveAnalysis removal) {
            return new Findings(Set.of(removal.run()), Set.of());
        }
        if (inverse instanceof RemovePredictions removal) {
            return of(removal.keys());
        }
        return inverse instanceof Several several ? takenBackBy(several.edits()) : NONE;
    }

    /** What was found before may be put back in the place of what is removed. */
    private static Findings takenBackBy(List<Edit> edits) {
        Findings all = NONE;
        for (Edit edit : edits) {
            Findings part = takenBackBy(edit);
            if (part.isEmpty() && !(edit instanceof AddPredictions)) {
                return NONE;
            }
            all = all.and(part);
        }
        return all;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    Findings and(Findings other) {
        return new Findings(union(runs, other.runs), union(renewed, other.renewed));
    }

    /**
     * Whether an edit can be taken back although all this was found since: its inverse still fits, and touches nothing
     * of it. The findings stay as valid as they were, so that the two may change places.
     */
    boolean allow(Edit inverse, Session now) {
        try {
            inverse.applyTo(now);
            Touched touched = inverse.touched(now);
            return touched.runs().stream().noneMatch(runs::contains)
                    && touched.predictions().stream().map(PredictionKey::run).noneMatch(runs::contains)
                    && touched.turns().stream().noneMatch(renewed::contains);
        } catch (EditRejected needed) {
            return false;
        }
    }

    /** Whether edits that are undone can be redone, and undone again, though something was found meanwhile: they are about people's labels. */
    static boolean leave(List<Edit> undone, Session now) {
        try {
            return undone.stream().map(edit -> edit.touched(now)).allMatch(Findings::labelsOnly);
        } catch (EditRejected needed) {
            return false;
        }
    }

    private static boolean labelsOnly(Touched touched) {
        return touched.turns().isEmpty()
                && touched.predictions().isEmpty()
                && touched.runs().isEmpty()
                && touched.speakers().isEmpty()
                && touched.schemes().isEmpty()
                && !touched.settings();
    }

    private static Findings of(List<PredictionKey> keys) {
        Set<String> runs = new HashSet<>();
        Set<TurnId> turns = new HashSet<>();
        for (PredictionKey key : keys) {
            runs.add(key.run());
            turns.add(key.turn());
        }
        return new Findings(runs, turns);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
