package org.turnwise.desktop.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.labels.OpenLabels;
import org.turnwise.session.edit.PutLabelScheme;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Scale;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** Scales that are changed, and whole schemes that are removed. */
class SchemesScalesTest extends OpenLabels {
    @Test
    void scales_are_added_renamed_moved_and_removed() throws Exception {
        SchemesEditing editing = editing();
        show(editing, "vad");
        ScaleDraft fresh = editing.shown().addScale();
        fresh.nameProperty().set("Warm or not");
        fresh.lowestProperty().set("\u22121,5");
        fresh.highestProperty().set("2");
        fresh.stepProperty().set("");
        editing.shown().moveScale(fresh, -1);
        editing.shown().scales().get(0).nameProperty().set("Pleasure");
        editing.shown().removeScale(editing.shown().scales().get(3));
        assertEquals(List.of(), editing.problemsProperty().get());
        Session before = session.whole();
        session.submitFor(editing.edit());
        opened.settle();
        Scale valence = LabelSchemes.VAD.scales().get(0);
        assertEquals(
                List.of(
                        new Scale("valence", "Pleasure", 1, 5, 0.5, valence.help()),
                        LabelSchemes.VAD.scales().get(1),
                        new Scale("warm-or-not", "Warm or not", -1.5, 2, 0, "")),
                Objects.requireNonNull(session.session().schemes().get("vad")).scales());
        session.undo();
        opened.settle();
        assertEquals(before, session.whole());
    }

    @Test
    void what_is_wrong_with_a_scale_is_said_of_the_field_it_is_in() {
        SchemesEditing editing = editing();
        show(editing, "vad");
        ScaleDraft arousal = editing.shown().scales().get(1);
        arousal.nameProperty().set("valence");
        assertEquals(
                "Two scales are called valence: rename one of them.",
                only(editing).words());
        arousal.nameProperty().set("Arousal");
        arousal.lowestProperty().set("5");
        assertEquals(SchemeProblem.Field.HIGHEST, only(editing).field());
        assertTrue(only(editing).isOfScale(1));
        arousal.lowestProperty().set("one");
        assertEquals(SchemeProblem.Field.LOWEST, only(editing).field());
        arousal.lowestProperty().set("1");
        arousal.stepProperty().set("4.5");
        assertEquals(SchemeProblem.Field.STEP, only(editing).field());
        assertTrue(editing.showFirstBroken());
    }

    @Test
    void values_off_a_scale_that_grew_shorter_go_with_word_of_how_many_turns_have_them() throws Exception {
        labelling.scale(new TurnId(1), "vad", "valence", OptionalDouble.of(1));
        labelling.scale(new TurnId(2), "vad", "valence", OptionalDouble.of(4));
        labelling.scale(new TurnId(2), "vad", "dominance", OptionalDouble.of(2));
        opened.settle();
        SchemesEditing editing = editing();
        show(editing, "vad");
        assertEquals(2, editing.turns(editing.shown().scales().get(0)));
        editing.shown().scales().get(0).lowestProperty().set("2");
        editing.shown().removeScale(editing.shown().scales().get(2));
        assertEquals(
                List.of(
                        "Dominance (Valence, arousal, dominance): 1 turn",
                        "Valence (Valence, arousal, dominance), values outside its range: 1 turn"),
                editing.lost(session.whole()));
        Session before = session.whole();
        session.submitFor(editing.edit());
        opened.settle();
        assertEquals(
                List.of(Map.of("valence", 4.0)),
                session.session().annotations().values().stream()
                        .filter(a -> a.scheme().equals("vad"))
                        .map(Annotation::scales)
                        .toList());
        session.undo();
        opened.settle();
        assertEquals(before, session.whole());
    }

    @Test
    void a_scheme_of_ones_own_is_removed_with_all_that_was_said_in_it() throws Exception {
        SchemesEditing making = editing();
        making.copy();
        making.chosenProperty().set(making.shown().id());
        String own = making.shown().id();
        session.submitFor(making.edit());
        opened.settle();
        labelling.label("joy");
        labelling.label("anger");
        opened.settle();
        SchemesEditing editing = editing();
        assertEquals(own, editing.shown().id());
        assertEquals(Optional.empty(), editing.remove());
        assertFalse(editing.chosenProperty().get().equals(own), "another is labelled in");
        assertEquals(
                List.of("The whole scheme Ekman 7 (MELD), copy: 2 annotations, no gold labels"),
                editing.lost(session.whole()));
        Session before = session.whole();
        session.submitFor(editing.edit());
        opened.settle();
        assertFalse(session.session().schemes().containsKey(own));
        assertTrue(session.whole().annotations().isEmpty());
        session.undo();
        opened.settle();
        assertEquals(before, session.whole());
    }

    @Test
    void what_came_with_the_program_stays() {
        SchemesEditing editing = editing();
        assertTrue(editing.remove().orElseThrow().startsWith("Ekman 7 (MELD) comes with Turnwise and stays"));
        assertEquals(4, editing.schemes().size());
        assertTrue(editing.schemes().contains(editing.shown()));
    }

    @Test
    void what_an_analysis_speaks_of_stays() {
        LabelScheme own = new LabelScheme("own", "Own", LabelSchemes.EKMAN_7.labels(), List.of());
        AnalysisRun known = Conversations.run();
        AnalysisRun run = new AnalysisRun(
                "run-2",
                known.startedAt(),
                "own",
                known.modelName(),
                known.modelHash(),
                known.device(),
                known.seed(),
                known.samples(),
                known.tookMillis(),
                known.versions());
        Session with = new Several("", List.of(new PutLabelScheme(own), new RecordAnalysis(run, List.of())))
                .applyTo(session.whole());
        assertEquals(
                Optional.of("Own stays: an analysis run speaks of its labels. Remove that run first (Model, Remove the"
                        + " run shown)."),
                SchemeRemoval.refused(with, "own", "Own"));
        assertEquals(Optional.empty(), SchemeRemoval.refused(session.whole(), "own", "Own"));
    }

    private static void show(SchemesEditing editing, String id) {
        editing.shownProperty()
                .set(editing.schemes().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private static SchemeProblem only(SchemesEditing editing) {
        assertEquals(
                1,
                editing.problemsProperty().get().size(),
                editing.problemsProperty().get()::toString);
        return editing.problemsProperty().get().get(0);
    }

    private SchemesEditing editing() {
        return new SchemesEditing(session.whole(), new SchemeRules(key -> Optional.empty()));
    }
}
