package org.turnwise.desktop.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.labels.OpenLabels;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.TurnId;

class TemplatesTest extends OpenLabels {
    private static final TurnId FIRST = new TurnId(1);
    private static final LabelTemplate SARCASM = new LabelTemplate("Sarcasm", "anger", "joy", 50, true, "sarcastic");

    @Test
    void one_key_gives_all_of_it_as_one_edit_and_goes_on() throws Exception {
        labelling.comment(FIRST, "shouts");
        opened.settle();
        assertEquals(Optional.empty(), labelling.apply(SARCASM));
        assertEquals(Optional.of(new TurnId(2)), session.selected());
        opened.settle();
        Annotation given = mine();
        assertEquals(Optional.of("anger"), given.label());
        assertEquals(Optional.of("joy"), given.secondary());
        assertEquals(OptionalDouble.of(0.5), given.confidence());
        assertTrue(given.flagged());
        assertEquals("shouts sarcastic", given.comment());
        session.undo();
        opened.settle();
        assertEquals(Optional.empty(), mine().label());
        assertEquals("shouts", mine().comment());
    }

    @Test
    void what_it_leaves_out_stays_and_given_twice_it_says_nothing_twice() throws Exception {
        labelling.label("fear");
        opened.settle();
        session.select(FIRST);
        labelling.apply(new LabelTemplate("Doubt", "", "", LabelTemplate.NOT_SAID, true, "?"));
        session.select(FIRST);
        labelling.apply(new LabelTemplate("Doubt", "", "", LabelTemplate.NOT_SAID, true, "?"));
        opened.settle();
        assertEquals(Optional.of("fear"), mine().label());
        assertEquals("?", mine().comment());
        assertTrue(mine().flagged());
    }

    @Test
    void a_second_label_is_never_the_first_one() throws Exception {
        session.select(FIRST);
        labelling.label("joy");
        session.select(FIRST);
        labelling.secondary(Optional.of("sadness"));
        labelling.apply(new LabelTemplate("Sad", "sadness", "", LabelTemplate.NOT_SAID, false, ""));
        opened.settle();
        assertEquals(Optional.of("sadness"), mine().label());
        assertEquals(Optional.empty(), mine().secondary());
        session.select(FIRST);
        labelling.apply(new LabelTemplate("Also sad", "", "sadness", LabelTemplate.NOT_SAID, true, ""));
        opened.settle();
        assertEquals(Optional.empty(), mine().secondary());
        assertTrue(mine().flagged());
    }

    @Test
    void a_new_one_has_a_name_of_its_own() {
        TemplatesEditing editing = new TemplatesEditing(List.of());
        editing.add();
        editing.add();
        editing.remove(editing.drafts().get(0));
        editing.add();
        assertEquals(
                List.of("Template 2", "Template 3"),
                editing.templates().stream().map(LabelTemplate::name).toList());
    }

    @Test
    void a_label_that_the_scheme_has_not_is_refused_whole() throws Exception {
        List<String> said = new ArrayList<>();
        CommandMenu menu = TemplateCommands.menu(
                List.of(new LabelTemplate("Old", "joy", "bored", 50, true, "")),
                new SimpleBooleanProperty(true),
                () -> {},
                labelling::apply,
                said::add,
                () -> {});
        Command command = menu.commands().get(0);
        assertEquals("Shift+F1", command.shortcut().orElseThrow().words());
        command.perform();
        opened.settle();
        assertTrue(session.session().annotations().isEmpty());
        assertTrue(said.get(0).startsWith("Nothing was given: the template Old has the label bored"), said.toString());
    }

    @Test
    void what_cannot_be_kept_is_said() {
        TemplatesEditing editing = new TemplatesEditing(List.of(SARCASM));
        assertEquals(Optional.empty(), editing.problem());
        editing.add();
        assertTrue(editing.problem().orElseThrow().startsWith("Template 2 gives nothing"));
        editing.drafts().get(1).labelProperty().set("joy");
        assertEquals(Optional.empty(), editing.problem());
        editing.drafts().get(1).secondProperty().set("joy");
        assertTrue(editing.problem().orElseThrow().contains("the same label twice"));
        editing.drafts().get(1).secondProperty().set("");
        editing.drafts().get(1).nameProperty().set(" SARCASM ");
        assertTrue(editing.problem().orElseThrow().startsWith("Two templates are called SARCASM"));
        for (int i = 0; i < 10; i++) {
            editing.add();
        }
        assertEquals(TemplatesEditing.MOST, editing.drafts().size());
        assertFalse(editing.canAdd());
    }

    @Test
    void they_are_there_at_the_next_start(@TempDir Path folder) {
        new PreferencesModel(folder, "Robin", Runnable::run)
                .changeLabels(l -> l.withTemplates(List.of(SARCASM)).withColours(ColourSet.LIGHTNESS));
        PreferencesModel next = new PreferencesModel(folder, "Robin", Runnable::run);
        assertEquals(List.of(SARCASM), next.labels().templates());
        assertEquals(ColourSet.LIGHTNESS, next.labels().colours());
    }

    private Annotation mine() {
        return session.session().annotation(FIRST, "me", session.scheme().id()).orElseThrow();
    }
}
