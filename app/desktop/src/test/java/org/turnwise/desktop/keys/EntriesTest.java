package org.turnwise.desktop.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.Shortcut;

class EntriesTest {
    private static final Runnable NOTHING = () -> {};
    private final Entries entries = Entries.of(
            List.of(
                    new CommandMenu(
                            "_Turn",
                            List.of(List.of(
                                    Command.of("Edit the words...", Shortcut.plain(KeyCode.T, "T"), NOTHING),
                                    Command.of("Next turn", NOTHING),
                                    Command.of("Previous turn", NOTHING)))),
                    new CommandMenu(
                            "_Model",
                            List.of(List.of(
                                    Command.of("Analyse session", NOTHING).when(new SimpleBooleanProperty(false)))),
                            List.of(new CommandMenu(
                                    "Model _pack", List.of(List.of(Command.choice("base", true, NOTHING))))))),
            List.of(Command.of("Edit the words", Shortcut.function(KeyCode.F2), NOTHING)));

    @Test
    void a_command_with_two_keys_is_listed_once_with_both() {
        assertEquals(List.of("T", "F2"), found("edit words").get(0).keys());
        assertEquals(1, found("edit words").size());
    }

    @Test
    void without_words_those_used_last_come_first_and_the_menus_order_after() {
        List<Entry> all = entries.search("", List.of("Model, Model pack/base", "Turn/Previous turn"));
        assertEquals(
                List.of("base", "Previous turn", "Edit the words", "Next turn", "Analyse session"),
                all.stream().map(Entry::name).toList());
    }

    @Test
    void all_words_must_be_found_in_any_order_and_letters_may_be_left_out() {
        assertEquals(List.of("Next turn"), names("TURN next"));
        assertEquals("Analyse session", names("anlss").get(0));
        assertEquals(List.of(), names("next model"));
        assertEquals("base", names("pack").get(0), "a menu's words find what is in it");
    }

    @Test
    void what_cannot_be_done_now_and_what_is_in_force_is_said() {
        assertTrue(found("analyse").get(0).inWords().endsWith("not possible now"));
        assertTrue(found("base").get(0).inWords().startsWith("base, on, Model, Model pack"));
    }

    @Test
    void of_equals_what_can_be_done_now_comes_first() {
        Entries both = Entries.of(
                List.of(new CommandMenu(
                        "_Edit",
                        List.of(List.of(
                                Command.of("Join before", NOTHING).when(new SimpleBooleanProperty(false)),
                                Command.of("Join after", NOTHING))))),
                List.of());
        assertEquals(
                List.of("Join after", "Join before"),
                both.search("join", List.of("Edit/Join before")).stream()
                        .map(Entry::name)
                        .toList());
    }

    private List<Entry> found(String words) {
        return entries.search(words, List.of());
    }

    private List<String> names(String words) {
        return found(words).stream().map(Entry::name).toList();
    }
}
