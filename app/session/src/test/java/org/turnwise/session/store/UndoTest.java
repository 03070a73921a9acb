package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddPredictions;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.PutLabelScheme;
import org.turnwise.session.edit.RemoveAnalysis;
import org.turnwise.session.edit.RemovePredictions;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.HistoryStep;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Which step undo means. */
class UndoTest extends UndoneSession {
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
    void a_step_whose_undo_would_show_what_is_hidden_is_told_from_others() {
        editor.apply(blinding(Blinding.Way.OPEN, 20));
        assertNext("Change how labels are made", UndoStep.Kind.REVEALING);
        editor.apply(blinding(Blinding.Way.BLIND_FIRST, 20));
        editor.apply(analysis("one", "ekman-7", FIRST));
        assertNext("Change how labels are made", UndoStep.Kind.REVEALING);
        editor.apply(new Several("Settle", List.of(new RenameSession("b"), blinding(Blinding.Way.OPEN, 0))));
        assertNext("Settle", UndoStep.Kind.EDIT);
        editor.apply(new Several("Settle", List.of(new RenameSession("c"), blinding(Blinding.Way.OPEN, 10))));
        assertNext("Settle", UndoStep.Kind.REVEALING);
        Annotator self = new Annotator("a", "Robin");
        editor.apply(new AddAnnotator(self.inTraining()));
        assertEquals(
                UndoStep.Kind.REVEALING, editor.nextUndo(self).orElseThrow().kind());
    }

    private static SetBlinding blinding(Blinding.Way way, int auditPercent) {
        return new SetBlinding(new Blinding(way, auditPercent, 1));
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
}
