package org.turnwise.session.history;

import java.util.Optional;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RemoveMedia;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.Journal.Entry;
import org.turnwise.session.model.Session;

/**
 * The step that undo means: the newest that an annotator did, also where models found something since and the two can
 * change places; else simply the newest.
 *
 * @param newer how many steps in effect came after it, all of them findings or practice that stay
 */
record Undoing(Entry entry, int newer, UndoStep.Kind kind) {
    /** Empty where no step is in effect. */
    static Optional<Undoing> next(Journal journal, Session now) {
        return journal.done(0).map(newest -> from(newest, journal, now));
    }

    /** As {@link #next}, where the newest step in effect is known. */
    static Undoing from(Entry newest, Journal journal, Session now) {
        Findings since = Findings.NONE;
        Optional<Entry> entry = Optional.of(newest);
        int newer = 0;
        while (entry.isPresent()) {
            Findings found = Findings.takenBackBy(entry.get().edit());
            if (found.isEmpty()) {
                break;
            }
            since = since.and(found);
            newer++;
            entry = journal.done(newer);
        }
        if (newer == 0) {
            return new Undoing(newest, 0, made(newest) ? UndoStep.Kind.MAKING : kind(newest.edit(), now));
        }
        if (entry.isPresent() && !made(entry.get()) && since.allow(entry.get().edit(), now)) {
            return new Undoing(entry.get(), newer, kind(entry.get().edit(), now));
        }
        return new Undoing(newest, 0, UndoStep.Kind.ANALYSIS);
    }

    /**
     * The newest step that is neither a finding nor practice; empty where there is none, or where it cannot change places
     * with those that came after it.
     */
    static Optional<Undoing> own(Journal journal, Session now) {
        Findings found = Findings.NONE;
        Practice practised = Practice.NONE;
        int newer = 0;
        Optional<Entry> entry = journal.done(0);
        while (entry.isPresent() && !made(entry.get())) {
            Edit inverse = entry.get().edit();
            Findings findings = Findings.takenBackBy(inverse);
            Optional<Practice> practice = practised.with(inverse, now);
            if (findings.isEmpty() && practice.isEmpty()) {
                return found.allow(inverse, now) && practised.allow(inverse, now)
                        ? Optional.of(new Undoing(entry.get(), newer, kind(inverse, now)))
                        : Optional.empty();
            }
            found = found.and(findings);
            practised = practice.orElse(practised);
            newer++;
            entry = journal.done(newer);
        }
        return Optional.empty();
    }

    private static UndoStep.Kind kind(Edit inverse, Session now) {
        if (reveals(inverse, now)) {
            return UndoStep.Kind.REVEALING;
        }
        return Practice.NONE.with(inverse, now).isPresent() ? UndoStep.Kind.PRACTICE : UndoStep.Kind.EDIT;
    }

    private static boolean reveals(Edit inverse, Session now) {
        return inverse instanceof SetBlinding set && set.blinding().reveals(now.blinding())
                || inverse instanceof Several several
                        && several.edits().stream().anyMatch(edit -> reveals(edit, now));
    }

    UndoStep step() {
        return new UndoStep(entry.position(), entry.at(), entry.description(), kind);
    }

    /** Whether it is the first step of all, and brought the recording or the turns. */
    private static boolean made(Entry entry) {
        return entry.position() == 1 && empties(entry.edit());
    }

    private static boolean empties(Edit inverse) {
        return inverse instanceof RemoveTurns
                || inverse instanceof RemoveMedia
                || inverse instanceof Several several
                        && several.edits().stream().anyMatch(Undoing::empties);
    }
}
