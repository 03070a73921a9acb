package org.turnwise.session.history;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.EditRejected;
import org.turnwise.session.edit.PutMarker;
import org.turnwise.session.edit.PutTrace;
import org.turnwise.session.edit.RemoveAnnotator;
import org.turnwise.session.edit.RemoveMarker;
import org.turnwise.session.edit.Several;
import org.turnwise.session.edit.Touched;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Session;

/**
 * What an annotator did in training and nothing else, told from everything else by who said what the step takes back.
 * Labels and traces are named by their annotator, so that only markers have to be remembered.
 *
 * @param markers set, changed or removed by it
 */
record Practice(Set<Long> markers) {
    static final Practice NONE = new Practice(Set.of());

    /**
     * Together with the step before it; empty where that is no practice.
     *
     * @param inverse what takes that step back, in the session as it is
     */
    Optional<Practice> with(Edit inverse, Session now) {
        if (inverse instanceof AssignLabel assign) {
            return by(assign.annotation().annotator());
        } else if (inverse instanceof ClearLabel clear) {
            return by(clear.key().annotator());
        } else if (inverse instanceof AddAnnotator add) {
            return by(add.annotator().id());
        } else if (inverse instanceof RemoveAnnotator removal) {
            return by(removal.annotator());
        } else if (inverse instanceof PutTrace put) {
            boolean all = put.pieces().stream()
                    .allMatch(piece -> Annotator.training(piece.key().annotator()));
            return all ? Optional.of(this) : Optional.empty();
        } else if (inverse instanceof PutMarker put) {
            return by(put.marker().annotator()).map(same -> and(put.marker().id()));
        } else if (inverse instanceof RemoveMarker removal) {
            return markers.contains(removal.id()) || training(removal.id(), now)
                    ? Optional.of(and(removal.id()))
                    : Optional.empty();
        }
        return inverse instanceof Several several ? withAll(several.edits(), now) : Optional.empty();
    }

    /**
     * Whether an edit can be taken back although all this was practised since: its inverse still fits, touches nothing of
     * it, and leaves the turns and schemes that it was practised on, so that the two may change places.
     */
    boolean allow(Edit inverse, Session now) {
        try {
            Session after = inverse.applyTo(now);
            Touched touched = inverse.touched(now);
            return touched.annotations().stream().noneMatch(key -> Annotator.training(key.annotator()))
                    && touched.traces().stream().noneMatch(key -> Annotator.training(key.annotator()))
                    && touched.annotators().stream().noneMatch(Annotator::training)
                    && touched.markers().stream().noneMatch(markers::contains)
                    && touched.turns().stream()
                            .allMatch(turn -> after.turns().find(turn).isPresent())
                    && touched.schemes().isEmpty();
        } catch (EditRejected needed) {
            return false;
        }
    }

    private Optional<Practice> by(String annotator) {
        return Annotator.training(annotator) ? Optional.of(this) : Optional.empty();
    }

    private Optional<Practice> withAll(List<Edit> edits, Session now) {
        Optional<Practice> all = edits.isEmpty() ? Optional.empty() : Optional.of(this);
        for (Edit edit : edits) {
            all = all.flatMap(practice -> practice.with(edit, now));
        }
        return all;
    }

    private Practice and(long marker) {
        Set<Long> all = new HashSet<>(markers);
        all.add(marker);
        return new Practice(all);
    }

    private static boolean training(long marker, Session now) {
        return Optional.ofNullable(now.markers().get(marker))
                .map(Marker::annotator)
                .filter(Annotator::training)
                .isPresent();
    }
}
