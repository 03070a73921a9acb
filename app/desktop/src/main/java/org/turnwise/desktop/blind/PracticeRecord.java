package org.turnwise.desktop.blind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.AnnotationVersion;
import org.turnwise.session.history.HistoryStep;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * One annotator's practice in one scheme, as the session keeps it. Beginning anew takes the labels away as one step, which
 * the history names; what was answered before that step counts no more. Called on the editor's thread.
 *
 * @param practising the annotator in training
 */
record PracticeRecord(Annotator practising, String scheme) {
    /** The edit that takes all labels given for practice away; empty where there are none. */
    Optional<Edit> anew(Session now) {
        List<Edit> cleared = new ArrayList<>();
        now.annotations().values().stream()
                .map(Annotation::key)
                .filter(key ->
                        key.annotator().equals(practising.id()) && key.scheme().equals(scheme))
                .forEach(key -> cleared.add(new ClearLabel(key)));
        return cleared.isEmpty() ? Optional.empty() : Optional.of(new Several(description(), cleared));
    }

    private String description() {
        return "Begin practice anew: " + practising.name();
    }

    /** The first label given to each of these turns since practice was begun anew last, cleared and undone ones too. */
    Map<TurnId, String> answers(SessionEditor editor, Set<TurnId> turns) {
        Instant since = editor.steps(Integer.MAX_VALUE).stream()
                .filter(step -> step.done() && step.description().equals(description()))
                .map(HistoryStep::at)
                .findFirst()
                .orElse(Instant.MIN);
        Map<TurnId, String> answers = new HashMap<>();
        for (TurnId turn : turns) {
            editor.annotationHistory(new AnnotationKey(turn, practising.id(), scheme)).stream()
                    // what undo and redo bring back was answered before
                    .filter(version -> version.cause() == SessionChange.Cause.EDIT)
                    .filter(version -> !version.at().isBefore(since))
                    .map(AnnotationVersion::annotation)
                    .flatMap(Optional::stream)
                    .flatMap(annotation -> annotation.label().stream())
                    .findFirst()
                    .ifPresent(label -> answers.put(turn, label));
        }
        return answers;
    }
}
