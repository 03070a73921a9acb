package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddPredictions;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.PutLabelScheme;
import org.turnwise.session.edit.PutMarker;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.RemoveAnalysis;
import org.turnwise.session.edit.RemoveMarker;
import org.turnwise.session.edit.RemovePredictions;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.HistoryStep;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** Which step undo means. */
class UndoTest {
    private static final TurnId FIRST = new TurnId(1);
    private static final TurnId SECOND = new TurnId(2);
    private static final TurnId THIRD = new TurnId(3);

    @TempDir
    Path folder;

    private SessionEditor editor;

    @BeforeEach
    void a_session_with_two_turns() {
        editor = new SessionFiles().create(folder.resolve("a.turnwise"), "a");
        editor.apply(SessionFilesTest.twoTurns());
    }

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void the_annotators_last_label_is_taken_back_though_an_analysis_ended_since() {
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        Session labelled = editor.apply(SessionFilesTest.label(SECOND, "fear")).after();
        editor.apply(analysis("one", "ekman-7", FIRST, SECOND));
        Session analysed = editor.apply(analysis("two", "ekman-7", FIRST)).after();

        assertNext("Label fear", UndoStep.Kind.EDIT);
        editor.undo();
        assertEquals(1, editor.session().annotations().size());
        assertEquals(analysed.predictions(), editor.session().predictions());
        assertEquals(analysed.runs(), editor.session().runs());
        assertNext("Label joy", UndoStep.Kind.EDIT);
        editor.undo();
        assertEquals(analysed.withAnnotations(editor.session().annotations()), editor.session());
        assertTrue(editor.session().annotations().isEmpty());

        reopen();
        assertEquals(
                List.of("Label fear", "Label joy", "Analysis by two", "Analysis by one", "Import talk.srt"),
                editor.steps(10).stream().map(HistoryStep::description).toList());
        assertEquals(
                List.of(false, false, true, true, true),
                editor.steps(10).stream().map(HistoryStep::done).toList());
        assertEquals(Optional.of("Label joy"), editor.redoDescription());
        editor.redo();
        editor.redo();
        assertEquals(analysed, editor.session());
        assertTrue(editor.redo().isEmpty());
        editor.undo();
        editor.undo();
        editor.undo();
        editor.undo();
        assertTrue(editor.session().runs().isEmpty());
        editor.redo();
        editor.redo();
        editor.redo();
        editor.redo();
        assertEquals(analysed, editor.session());
        assertEquals(labelled.annotations(), editor.session().annotations());
    }

    @Test
    void labels_undone_before_an_analysis_ended_can_be_redone_after_it() {
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        Session labelled = editor.apply(SessionFilesTest.label(SECOND, "fear")).after();
        editor.undo();
        editor.undo();
        Session analysed =
                editor.apply(analysis("one", "ekman-7", FIRST, SECOND)).after();
        assertEquals(Optional.of("Label joy"), editor.redoDescription());
        reopen();
        editor.redo();
        editor.redo();
        assertEquals(
                analysed.withAnnotators(labelled.annotators()).withAnnotations(labelled.annotations()),
                editor.session());
        editor.undo();
        editor.undo();
        assertEquals(analysed, editor.session());
    }

    @Test
    void a_turn_undone_before_an_analysis_ended_is_not_redone_after_it() {
        editor.apply(new RemoveTurns(List.of(SECOND)));
        editor.undo();
        editor.apply(analysis("one", "ekman-7", FIRST, SECOND));
        assertEquals(
                Optional.empty(),
                editor.redoDescription(),
                "undone again, it would come back without what the model found");
    }

    @Test
    void steps_undone_one_by_one_on_both_sides_of_an_analysis_come_back_in_their_order() {
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        editor.apply(SessionFilesTest.label(FIRST, "fear"));
        editor.apply(analysis("one", "ekman-7", FIRST));
        Session end = editor.apply(SessionFilesTest.label(FIRST, "anger")).after();
        for (int i = 0; i < 3; i++) {
            editor.undo();
        }
        assertTrue(editor.session().annotations().isEmpty());
        reopen();
        for (String label : List.of("Label joy", "Label fear", "Label anger")) {
            assertEquals(Optional.of(label), editor.redoDescription());
            editor.redo();
        }
        assertEquals(end, editor.session());
        editor.undo();
        editor.undo();
        editor.apply(new RenameSession("b"));
        assertEquals(Optional.empty(), editor.redoDescription());
        editor.undo();
        assertNext("Label joy", UndoStep.Kind.EDIT);
    }

    @Test
    void an_analysis_is_next_where_nothing_before_it_can_be_taken_back_without_it() {
        editor.apply(analysis("one", "ekman-7", FIRST));
        assertNext("Analysis by one", UndoStep.Kind.ANALYSIS);
        reopen();
        assertNext("Analysis by one", UndoStep.Kind.ANALYSIS);

        editor.apply(new AddTurns(List.of(third())));
        editor.apply(analysis("two", "ekman-7", FIRST, THIRD));
        Session analysed = editor.session();
        assertNext("Analysis by two", UndoStep.Kind.ANALYSIS);
        editor.undo();
        assertNext("Add turn", UndoStep.Kind.EDIT);
        editor.undo();
        editor.redo();
        editor.redo();
        assertEquals(analysed, editor.session());
    }

    @Test
    void an_analysis_is_next_where_it_needs_the_scheme_that_came_before_it() {
        editor.apply(new PutLabelScheme(new LabelScheme("mine", "Mine", LabelSchemes.EKMAN_7.labels(), List.of())));
        editor.apply(analysis("one", "mine", FIRST));
        assertNext("Analysis by one", UndoStep.Kind.ANALYSIS);
    }

    @Test
    void turns_added_or_removed_while_an_analysis_ran_are_no_part_of_it() {
        editor.apply(new AddTurns(List.of(third())));
        editor.apply(analysis("old", "ekman-7", FIRST, SECOND, THIRD));
        Session whole = editor.apply(SessionFilesTest.label(SECOND, "joy")).after();
        editor.apply(new RemoveTurns(List.of(SECOND)));
        editor.apply(new AddTurns(List.of(new Turn(new TurnId(4), new TimeSpan(5000, 6000), "S1", "Late."))));
        Session after = editor.apply(analysis("new", "ekman-7", FIRST, THIRD)).after();

        assertNext("Add turn", UndoStep.Kind.EDIT);
        editor.undo();
        assertNext("Delete turn", UndoStep.Kind.EDIT);
        editor.undo();
        assertEquals(whole.annotations(), editor.session().annotations());
        assertTrue(editor.session().prediction("old", SECOND).isPresent());
        assertTrue(editor.session().prediction("new", FIRST).isPresent());
        reopen();
        editor.redo();
        editor.redo();
        assertEquals(after, editor.session());
    }

    @Test
    void what_changed_and_was_analysed_again_stays_but_not_without_the_change() {
        editor.apply(analysis("one", "ekman-7", FIRST, SECOND));
        editor.apply(words(SECOND, "Hi."));
        editor.apply(words(FIRST, "Hi!"));
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        editor.apply(new Several(
                "Analyse again what changed",
                List.of(
                        new RemovePredictions(List.of(new PredictionKey("one", FIRST))),
                        new AddPredictions(List.of(prediction("one", FIRST))))));
        assertNext("Label joy", UndoStep.Kind.EDIT);
        editor.undo();
        assertNext("Analyse again what changed", UndoStep.Kind.ANALYSIS);
        editor.undo();
        assertNext("Change turn", UndoStep.Kind.EDIT);
    }

    @Test
    void words_changed_while_an_analysis_ran_are_taken_back_without_it() {
        editor.apply(words(FIRST, "Hi!"));
        editor.apply(analysis("one", "ekman-7", FIRST, SECOND));
        editor.undo();
        assertEquals(
                "Hello.", editor.session().turns().find(FIRST).orElseThrow().text());
        assertTrue(editor.session().prediction("one", FIRST).isPresent());
    }

    @Test
    void a_run_removed_by_hand_comes_back_at_once() {
        editor.apply(analysis("one", "ekman-7", FIRST));
        editor.apply(new RemoveAnalysis("one"));
        assertNext("Remove analysis", UndoStep.Kind.EDIT);
    }

    @Test
    void how_a_session_was_made_is_told_from_what_was_done_in_it() {
        assertNext("Import talk.srt", UndoStep.Kind.MAKING);
        editor.apply(new Several("Import more.srt", List.of(new AddTurns(List.of(third())))));
        assertNext("Import more.srt", UndoStep.Kind.EDIT);
        editor.undo();
        assertNext("Import talk.srt", UndoStep.Kind.MAKING);
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        editor.apply(analysis("one", "ekman-7", FIRST));
        editor.undo();
        assertNext("Analysis by one", UndoStep.Kind.ANALYSIS);
        editor.undo();
        reopen();
        assertNext("Import talk.srt", UndoStep.Kind.MAKING);
    }

    @Test
    void a_session_that_was_made_empty_has_nothing_to_keep() {
        editor.close();
        editor = new SessionFiles().create(folder.resolve("b.turnwise"), "b");
        assertEquals(Optional.empty(), editor.nextUndo());
        editor.apply(new RenameSession("c"));
        assertNext("Rename session", UndoStep.Kind.EDIT);
        editor.undo();
        assertEquals(Optional.empty(), editor.nextUndo());
    }

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

    private void assertNext(String description, UndoStep.Kind kind) {
        UndoStep step = editor.nextUndo().orElseThrow();
        assertEquals(description, step.description());
        assertEquals(kind, step.kind());
    }

    private void reopen() {
        Path file = editor.file();
        editor.close();
        editor = new SessionFiles().open(file);
    }

    private ChangeTurns words(TurnId turn, String text) {
        return new ChangeTurns(
                List.of(editor.session().turns().find(turn).orElseThrow().withText(text)));
    }

    private static Turn third() {
        return new Turn(THIRD, new TimeSpan(2000, 2900), "S1", "Again.");
    }

    private static RecordAnalysis analysis(String run, String scheme, TurnId... turns) {
        return new RecordAnalysis(
                new AnalysisRun(
                        run, Instant.EPOCH, scheme, run, "sha256:0", "CPU", 1, 10, OptionalLong.empty(), Map.of()),
                List.of(turns).stream().map(turn -> prediction(run, turn)).toList());
    }

    private static Prediction prediction(String run, TurnId turn) {
        return new Prediction(turn, run, Map.of("joy", 1.0), new Uncertainty(0, 0, 0), Map.of(), List.of());
    }
}
