package org.turnwise.session.history;

import java.util.Optional;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.PutMarker;
import org.turnwise.session.edit.PutTrace;
import org.turnwise.session.edit.RemoveMarker;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Session;

/** Tells what an annotator did in training from everything else, by who said what the step takes back. */
final class Practice {
    private Practice() {}

    /** @param inverse what takes the step back, in the session as it is */
    static UndoStep.Kind kind(Edit inverse, Session now) {
        return takenBackBy(inverse, now) ? UndoStep.Kind.PRACTICE : UndoStep.Kind.EDIT;
    }

    private static boolean takenBackBy(Edit inverse, Session now) {
        if (inverse instanceof AssignLabel assign) {
            return Annotator.training(assign.annotation().annotator());
        } else if (inverse instanceof ClearLabel clear) {
            return Annotator.training(clear.key().annotator());
        } else if (inverse instanceof PutMarker put) {
            return Annotator.training(put.marker().annotator());
        } else if (inverse instanceof RemoveMarker removal) {
            return Optional.ofNullable(now.markers().get(removal.id()))
                    .map(Marker::annotator)
                    .filter(Annotator::training)
                    .isPresent();
        } else if (inverse instanceof PutTrace put) {
            return put.pieces().stream()
                    .anyMatch(piece -> Annotator.training(piece.key().annotator()));
        }
        return inverse instanceof Several several && several.edits().stream().anyMatch(e -> takenBackBy(e, now));
    }
}
