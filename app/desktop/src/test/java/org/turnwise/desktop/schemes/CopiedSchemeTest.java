package org.turnwise.desktop.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.labels.OpenLabels;
import org.turnwise.desktop.runs.SpokenLabels;
import org.turnwise.session.model.TurnId;

/** Whether the model's opinion goes with a scheme that was copied. */
class CopiedSchemeTest extends OpenLabels {
    private static final String COPY = "ekman-7-meld-copy";

    @Test
    void a_copy_with_the_same_label_names_shows_the_models_opinion() throws Exception {
        String before = opinion().orElseThrow();
        SchemesEditing editing = copied();
        assertEquals(Optional.empty(), editing.opinionProperty().get());
        label(editing, "joy").colourProperty().set("#E69F01");
        label(editing, "anger").nameProperty().set("Anger ");
        editing.shown().move(label(editing, "joy"), -1);
        apply(editing);
        assertEquals(COPY, session.scheme().id());
        assertEquals(Optional.of(before), opinion());
        assertTrue(session.shownRunProperty().get().isPresent());
        labelling.accept();
        opened.settle();
        assertEquals(
                Optional.of(before),
                session.session().annotation(new TurnId(1), "me", COPY).flatMap(a -> a.label()));
    }

    @Test
    void what_the_model_cannot_speak_of_is_named() throws Exception {
        SchemesEditing editing = copied();
        editing.shown().add().nameProperty().set("Contempt");
        assertEquals(
                Optional.of(
                        "The model cannot speak of Contempt: it never learned it. Its opinion of the other labels is"
                                + " shown."),
                editing.opinionProperty().get());
        apply(editing);
        assertTrue(opinion().isPresent());
    }

    @Test
    void with_another_name_in_the_place_of_one_the_opinion_goes_with_a_word_and_comes_back_with_the_name()
            throws Exception {
        SchemesEditing editing = copied();
        label(editing, "joy").nameProperty().set("Malice");
        editing.shown().remove(label(editing, "fear"));
        String said =
                "The model's opinion is not shown with this scheme: the model also says fear, joy, and no label here"
                        + " is called so. A copy of Ekman 7 (MELD) that keeps its names shows it.";
        assertEquals(Optional.of(said), editing.opinionProperty().get());
        apply(editing);
        assertEquals(Optional.empty(), opinion());
        assertEquals(Optional.empty(), session.shownRunProperty().get());
        assertEquals(Optional.of(said), SpokenLabels.absent(session.session()));

        SchemesEditing again = editing();
        label(again, "joy").nameProperty().set("joy");
        again.shown().add().nameProperty().set("Fear");
        assertEquals(Optional.empty(), again.opinionProperty().get());
        apply(again);
        assertTrue(opinion().isPresent(), "the opinion is back");
    }

    @Test
    void a_label_renamed_in_the_models_own_scheme_and_its_copy_alike_stays_the_same() {
        SchemesEditing editing = editing();
        label(editing, "joy").nameProperty().set("Freude");
        editing.copy();
        assertEquals(Optional.empty(), editing.opinionProperty().get());
    }

    private Optional<String> opinion() {
        return session.row(new TurnId(1)).orElseThrow().modelLabel();
    }

    private SchemesEditing copied() {
        SchemesEditing editing = editing();
        editing.copy();
        editing.chosenProperty().set(editing.shown().id());
        return editing;
    }

    private SchemesEditing editing() {
        return new SchemesEditing(session.whole(), new SchemeRules(new TakenKeys(List.of())));
    }

    private void apply(SchemesEditing editing) throws Exception {
        session.submitFor(editing.edit());
        opened.settle();
    }

    private static LabelDraft label(SchemesEditing editing, String id) {
        return editing.shown().labels().stream()
                .filter(l -> l.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }
}
