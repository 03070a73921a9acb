package org.turnwise.desktop.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.labels.OpenLabels;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

class SchemesEditingTest extends OpenLabels {
    @Test
    void a_scheme_of_ones_own_is_made_chosen_and_taken_back_in_one_step() throws Exception {
        SchemesEditing editing = editing();
        editing.begin();
        editing.shown().nameProperty().set("Calm or not");
        name(editing, 0, "Really calm");
        name(editing, 1, "Not calm");
        editing.chosenProperty().set(editing.shown().id());
        assertEquals(List.of(), editing.problemsProperty().get());
        Session before = session.whole();
        session.submitFor(editing.edit());
        opened.settle();
        LabelScheme made = session.scheme();
        assertEquals("Calm or not", made.name());
        assertEquals(
                List.of("really-calm", "not-calm"),
                made.labels().stream().map(Label::id).toList());
        assertEquals(List.of("1", "2"), made.labels().stream().map(Label::key).toList());
        session.undo();
        opened.settle();
        assertEquals(before, session.whole());
    }

    @Test
    void a_label_renamed_and_moved_stays_the_same_label() throws Exception {
        labelling.label("joy");
        opened.settle();
        SchemesEditing editing = editing();
        LabelDraft joy = label(editing, "joy");
        joy.nameProperty().set("Freude");
        editing.shown().move(joy, -1);
        session.submitFor(editing.edit());
        opened.settle();
        assertEquals("Freude", session.scheme().label("joy").orElseThrow().name());
        assertEquals("joy", session.scheme().labels().get(3).id());
        assertEquals(
                Optional.of("joy"), session.row(new TurnId(1)).orElseThrow().humanLabel());
    }

    @Test
    void whatever_is_changed_counts_as_changed_and_nothing_else() throws Exception {
        SchemesEditing editing = editing();
        assertFalse(editing.changed());
        LabelDraft joy = label(editing, "joy");
        joy.nameProperty().set("Freude");
        assertTrue(editing.changed());
        joy.nameProperty().set("joy");
        assertFalse(editing.changed(), "as it was");
        editing.copy();
        assertTrue(editing.changed());
        SchemesEditing other = editing();
        other.chosenProperty().set("another");
        assertTrue(other.changed());
    }

    @Test
    void a_label_in_use_is_removed_only_with_word_of_how_many_turns_have_it() throws Exception {
        labelling.label("joy");
        labelling.label("joy");
        labelling.shares(new TurnId(3), session.scheme().id(), Map.of("anger", 0.8, "joy", 0.2));
        opened.settle();
        SchemesEditing editing = editing();
        assertEquals(new LabelUse(3, 0), editing.use(label(editing, "joy")));
        editing.shown().remove(label(editing, "joy"));
        assertEquals(List.of("joy (Ekman 7 (MELD)): 3 turns"), editing.lost(session.whole()));
        Session before = session.whole();
        session.submitFor(editing.edit());
        opened.settle();
        assertTrue(session.scheme().label("joy").isEmpty());
        assertTrue(session.row(new TurnId(1)).orElseThrow().annotation().isEmpty());
        assertEquals(
                Optional.of("anger"), session.row(new TurnId(3)).orElseThrow().humanLabel());
        assertEquals(
                Map.of(),
                session.row(new TurnId(3))
                        .orElseThrow()
                        .annotation()
                        .orElseThrow()
                        .distribution());
        assertEquals(before.predictions(), session.whole().predictions(), "what the model said stays");
        session.undo();
        opened.settle();
        assertEquals(before, session.whole());
    }

    @Test
    void gold_labels_are_told_apart_from_those_that_people_gave() throws Exception {
        labelling.label("joy");
        for (int turn = 1; turn <= 2; turn++) {
            session.submit(new SetGold(new GoldLabel(new TurnId(turn), "ekman-7", "joy", "answer key")));
        }
        session.submit(new SetGold(new GoldLabel(new TurnId(3), "ekman-7", "fear", "answer key")));
        opened.settle();
        SchemesEditing editing = editing();
        LabelUse joy = editing.use(label(editing, "joy"));
        assertEquals("1 turn, 2 gold", joy.words());
        assertEquals("Used once by annotators, 2 times as gold label", joy.full());
        assertEquals("1 gold", editing.use(label(editing, "fear")).words());
        assertEquals("", editing.use(label(editing, "anger")).words());
        editing.shown().remove(label(editing, "joy"));
        editing.shown().remove(label(editing, "fear"));
        assertEquals(
                List.of("fear (Ekman 7 (MELD)): 1 gold", "joy (Ekman 7 (MELD)): 1 turn, 2 gold"),
                editing.lost(session.whole()));
    }

    @Test
    void nothing_changed_is_no_edit() throws Exception {
        SchemesEditing editing = editing();
        label(editing, "joy").nameProperty().set("x");
        label(editing, "joy").nameProperty().set("joy");
        assertEquals(Optional.empty(), editing.edit().apply(session.whole()));
        assertFalse(editing.showFirstBroken());
    }

    @Test
    void what_is_wrong_is_said_of_the_field_it_is_in() {
        SchemesEditing editing = editing();
        label(editing, "joy").keyProperty().set("f");
        assertEquals(
                "The key f of joy belongs to \u201cFlag\u201d in the window: choose another, or change that one under"
                        + " Tools, Keys.",
                only(editing).words());
        label(editing, "joy").keyProperty().set("1");
        assertEquals(SchemeProblem.Field.KEY, only(editing).field());
        label(editing, "joy").keyProperty().set("");
        label(editing, "joy").nameProperty().set("Neutral");
        assertEquals(
                "Two labels are called Neutral: rename one of them.",
                only(editing).words());
        label(editing, "joy").nameProperty().set("joy");
        label(editing, "joy").colourProperty().set("#7B7B7B");
        assertEquals(
                SchemeProblem.Weight.HINT, only(editing).weight(), only(editing).words());
        label(editing, "joy").colourProperty().set("orange");
        assertTrue(only(editing).isError());
        editing.copy();
        assertTrue(editing.showFirstBroken());
    }

    @Test
    void a_file_of_the_same_scheme_changes_its_labels_and_scales() throws Exception {
        SchemesEditing editing = editing();
        LabelScheme fewer = new LabelScheme(
                "ekman-7",
                "Ekman, fewer",
                LabelSchemes.EKMAN_7.labels().subList(0, 3),
                LabelSchemes.VAD.scales().subList(1, 3));
        editing.take("few.json", SchemeFile.write(fewer));
        assertEquals(3, editing.shown().labels().size());
        assertEquals(2, editing.shown().scales().size());
        session.submitFor(editing.edit());
        opened.settle();
        assertEquals(fewer, session.session().schemes().get("ekman-7"));
    }

    private static SchemeProblem only(SchemesEditing editing) {
        assertEquals(
                1,
                editing.problemsProperty().get().size(),
                editing.problemsProperty().get()::toString);
        return editing.problemsProperty().get().get(0);
    }

    private SchemesEditing editing() {
        Command flag = Command.of("Flag", Shortcut.plain(KeyCode.F, "F"), () -> {});
        return new SchemesEditing(session.whole(), new SchemeRules(new TakenKeys(List.of(flag))));
    }

    private static void name(SchemesEditing editing, int place, String name) {
        editing.shown().labels().get(place).nameProperty().set(name);
    }

    private static LabelDraft label(SchemesEditing editing, String id) {
        return editing.shown().labels().stream()
                .filter(l -> l.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }
}
