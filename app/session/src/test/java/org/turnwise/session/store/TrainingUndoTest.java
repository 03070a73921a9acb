package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.PutMarker;
import org.turnwise.session.edit.RemoveMarker;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** Which step undo means where some were taken in training. */
class TrainingUndoTest extends UndoneSession {
    @Test
    void what_was_given_in_training_is_told_from_what_was_not() {
        Annotator trainee = new Annotator("robin", "Robin").inTraining();
        editor.apply(new AddAnnotator(trainee));
        editor.apply(new PutMarker(new Marker(1, 100, "", trainee.id(), Instant.EPOCH)));
        assertNext("Set a marker", UndoStep.Kind.PRACTICE);
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        editor.apply(new AssignLabel(practised(FIRST, trainee, "joy")));
        assertNext("Label joy", UndoStep.Kind.PRACTICE);
        editor.apply(analysis("one", "ekman-7", SECOND));
        assertNext("Label joy", UndoStep.Kind.PRACTICE);
        editor.undo();
        assertNext("Label joy", UndoStep.Kind.EDIT);
    }

    @Test
    void practice_stays_where_an_annotator_takes_back_what_is_their_own() {
        Annotator self = new Annotator("a", "Robin");
        Annotator trainee = self.inTraining();
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        editor.apply(words(SECOND, "Hi."));
        practise(trainee);
        editor.apply(analysis("one", "ekman-7", SECOND));
        editor.apply(new RenameSession("b"));
        Session practised = editor.session();

        for (String own : List.of("Rename session", "Change turn", "Label joy")) {
            assertEquals(own, editor.nextUndo(self).map(UndoStep::description).orElseThrow());
            assertEquals(UndoStep.Kind.EDIT, editor.nextUndo(self).orElseThrow().kind());
            editor.undo(self);
        }
        assertEquals(
                Set.of(trainee.id()),
                editor.session().annotations().keySet().stream()
                        .map(AnnotationKey::annotator)
                        .collect(Collectors.toSet()));
        assertEquals(1, editor.session().markers().size());
        assertEquals(practised.runs(), editor.session().runs());
        assertEquals(UndoStep.Kind.PRACTICE, editor.nextUndo(self).orElseThrow().kind(), "nothing else is left");

        reopen();
        for (int i = 0; i < 3; i++) {
            editor.redo();
        }
        assertEquals(practised, editor.session());
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    UndoStep.Kind.EDIT, editor.nextUndo(trainee).orElseThrow().kind());
            editor.undo(trainee);
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    UndoStep.Kind.PRACTICE,
                    editor.nextUndo(trainee).orElseThrow().kind());
            editor.undo(trainee);
        }
    }

    @Test
    void practice_is_next_where_what_came_before_cannot_be_taken_back_without_it() {
        Annotator self = new Annotator("a", "Robin");
        editor.apply(new AddTurns(List.of(third())));
        editor.apply(new AddAnnotator(self.inTraining()));
        editor.apply(new AssignLabel(practised(THIRD, self.inTraining(), "fear")));
        editor.apply(new ClearLabel(practised(THIRD, self.inTraining(), "fear").key()));
        assertEquals(UndoStep.Kind.PRACTICE, editor.nextUndo(self).orElseThrow().kind());

        for (int i = 0; i < 3; i++) {
            editor.undo(self);
        }
        assertEquals("Add turn", editor.nextUndo(self).orElseThrow().description());
    }

    @Test
    void a_turn_deleted_with_practice_on_it_was_deleted_by_its_annotator() {
        practise(new Annotator("a", "Robin").inTraining());
        editor.apply(new RemoveTurns(List.of(FIRST)));
        assertNext("Delete turn", UndoStep.Kind.EDIT);
    }

    /** Five steps: a label that is changed, a marker that comes and goes, and one that stays. */
    private void practise(Annotator trainee) {
        editor.apply(new Several(
                "Label joy", List.of(new AddAnnotator(trainee), new AssignLabel(practised(FIRST, trainee, "joy")))));
        editor.apply(new AssignLabel(practised(FIRST, trainee, "fear")));
        editor.apply(new PutMarker(new Marker(7, 100, "", trainee.id(), Instant.EPOCH)));
        editor.apply(new RemoveMarker(7));
        editor.apply(new PutMarker(new Marker(8, 100, "", trainee.id(), Instant.EPOCH)));
    }

    private static Annotation practised(TurnId turn, Annotator trainee, String label) {
        AnnotationOrigin origin =
                new AnnotationOrigin(Instant.EPOCH, 0, Shown.NOTHING, Method.CHOSEN, Optional.empty());
        return Annotation.ofLabel(turn, trainee.id(), "ekman-7", label, origin);
    }
}
