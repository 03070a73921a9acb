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

/**
 * What models found. It becomes a step of the history when it is ready, not when somebody asks for it, so that it comes
 * between an annotator and what the annotator did last. Told from the inverses alone: they are short where the findings
 * themselves are long.
 */
final class Findings {
    private Findings() {}

    /** The runs whose findings the edit takes back; none where it takes back anything else. */
    static Set<String> takenBackBy(Edit inverse) {
        if (inverse instanceof RemoveAnalysis removal) {
            return Set.of(removal.run());
        }
        if (inverse instanceof RemovePredictions removal) {
            return runs(removal.keys());
        }
        return inverse instanceof Several several ? takenBackBy(several.edits()) : Set.of();
    }

    /** What was found before may be put back in the place of what is removed. */
    private static Set<String> takenBackBy(List<Edit> edits) {
        Set<String> runs = new HashSet<>();
        for (Edit edit : edits) {
            Set<String> removed = takenBackBy(edit);
            if (removed.isEmpty() && !(edit instanceof AddPredictions)) {
                return Set.of();
            }
            runs.addAll(removed);
        }
        return runs;
    }

    /**
     * Whether an edit can be taken back although these runs' findings came after it: its inverse still fits, and touches
     * nothing that they found. The findings stay as valid as they were, so that the two may change places.
     */
    static boolean leaves(Edit inverse, Session now, Set<String> runs) {
        try {
            inverse.applyTo(now);
            Touched touched = inverse.touched(now);
            return touched.runs().stream().noneMatch(runs::contains)
                    && touched.predictions().stream().map(PredictionKey::run).noneMatch(runs::contains);
        } catch (EditRejected needed) {
            return false;
        }
    }

    private static Set<String> runs(List<PredictionKey> keys) {
        Set<String> runs = new HashSet<>();
        keys.forEach(key -> runs.add(key.run()));
        return runs;
    }
}
