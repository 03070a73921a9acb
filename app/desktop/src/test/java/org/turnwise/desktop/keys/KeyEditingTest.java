package org.turnwise.desktop.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.Shortcut;

class KeyEditingTest {
    private static final Runnable NOTHING = () -> {};
    private final CommandMenu menu = new CommandMenu(
            "_Turn",
            List.of(List.of(
                    Command.of("Flag", Shortcut.plain(KeyCode.F, "F"), NOTHING),
                    Command.of("Begin", Shortcut.typed("["), NOTHING),
                    Command.of("Export...", Shortcut.chord(KeyCode.E), NOTHING),
                    Command.of("Open Pilot A", NOTHING).forNow())));
    private final KeyEditing editing = new KeyEditing(
            Entries.of(List.of(menu), List.of()),
            List.of(Command.of("joy", Shortcut.typed("5"), NOTHING)),
            new KeyMap(Map.of()));
    private final Entry flag = editing.commands().get(0);
    private final Entry begin = editing.commands().get(1);

    @Test
    void a_new_key_is_kept_and_shown_in_the_menu_and_one_given_back_is_forgotten() {
        assertEquals(Optional.empty(), editing.give(flag, Shortcut.plain(KeyCode.Y, "Y")));
        assertEquals("Y", editing.words(flag));
        assertEquals(Map.of("Turn/Flag", "Y"), editing.own());
        assertEquals("Y", inMenu(0).orElseThrow().words());
        assertEquals(Optional.empty(), editing.reset(flag));
        assertEquals(Map.of(), editing.own());
    }

    @Test
    void a_key_the_annotator_gave_away_is_known_however_it_was_written() {
        KeyMap own = new KeyMap(Map.of("Turn/Flag", Shortcut.chord(KeyCode.Y).written(), "Turn/Begin", ""));
        assertTrue(own.gives(Shortcut.chord(KeyCode.Y)));
        assertFalse(own.gives(Shortcut.plain(KeyCode.Y, "Y")));
        assertTrue(new KeyMap(Map.of("Turn/Flag", Shortcut.typed("[").written()))
                .gives(Shortcut.plain(KeyCode.OPEN_BRACKET, "[")));
    }

    @Test
    void commands_are_found_by_name_menu_and_the_key_they_have_now() {
        assertEquals(List.of(flag), editing.found(" fLag "));
        assertEquals(editing.commands(), editing.found("turn"));
        assertEquals(List.of(begin), editing.found("turn ["));
        editing.give(flag, Shortcut.plain(KeyCode.Y, "Y"));
        assertEquals(List.of(flag), editing.found("y"));
        assertEquals(List.of(), editing.found("flag begin"));
        assertEquals(editing.commands(), editing.found(""));
    }

    @Test
    void a_key_that_is_taken_is_refused_with_what_has_it() {
        assertTrue(editing.give(flag, Shortcut.typed("[")).orElseThrow().contains("\u201cBegin\u201d"));
        assertTrue(editing.give(flag, Shortcut.plain(KeyCode.OPEN_BRACKET, "[")).isPresent(), "the same key by place");
        assertTrue(editing.give(flag, Shortcut.typed("5")).orElseThrow().contains("\u201cjoy\u201d"));
        assertEquals("F", editing.words(flag));
        editing.take(begin);
        assertEquals(Optional.empty(), inMenu(1), "it has no key now");
        assertEquals(Optional.empty(), editing.give(flag, Shortcut.typed("[")));
        assertTrue(editing.reset(begin).isPresent(), "its own key is taken meanwhile");
        editing.resetAll();
        assertEquals(List.of("F", "["), List.of(editing.words(flag), editing.words(begin)));
    }

    @Test
    void what_is_offered_only_for_now_can_be_given_no_key() {
        assertFalse(editing.commands().stream().anyMatch(e -> e.name().equals("Open Pilot A")));
    }

    @Test
    void keys_are_written_and_read_back_and_nonsense_leaves_the_key_it_ships_with() {
        for (Shortcut key : List.of(
                Shortcut.typed("?"),
                Shortcut.plain(KeyCode.PAGE_UP, "Page Up"),
                Shortcut.shiftChord(KeyCode.P),
                Shortcut.chord(KeyCode.COMMA),
                Shortcut.function(KeyCode.F2))) {
            assertTrue(Shortcut.read(key.written()).orElseThrow().sameKey(key), key.written());
        }
        assertEquals(Optional.empty(), Shortcut.read("Hyper+nothing"));
        assertEquals(
                "F",
                new KeyMap(Map.of("Turn/Flag", "???")).key(flag).orElseThrow().words());
    }

    @Test
    void what_is_pressed_becomes_a_key_but_for_those_needed_to_get_about() {
        assertEquals(
                "Ctrl+Shift+G", pressed(KeyCode.G, "", true, true).orElseThrow().words());
        assertEquals(
                "#",
                pressed(KeyCode.NUMBER_SIGN, "#", false, false).orElseThrow().words());
        assertEquals(
                "7", pressed(KeyCode.DIGIT7, "7", false, false).orElseThrow().words());
        assertEquals(
                "Home", pressed(KeyCode.HOME, "", false, false).orElseThrow().words());
        Shortcut letter = pressed(KeyCode.G, "g", false, false).orElseThrow();
        assertTrue(letter.isPlain());
        assertTrue(letter.matches(event(KeyCode.G, "g", false, false)));
        assertFalse(letter.matches(event(KeyCode.G, "G", true, false)));
        for (KeyCode needed : List.of(KeyCode.TAB, KeyCode.ESCAPE, KeyCode.SHIFT, KeyCode.CONTROL)) {
            assertEquals(Optional.empty(), pressed(needed, "", false, false));
        }
    }

    private Optional<Shortcut> inMenu(int at) {
        return new KeyMap(editing.own()).apply(menu).commands().get(at).shortcut();
    }

    private static Optional<Shortcut> pressed(KeyCode code, String text, boolean shift, boolean control) {
        return Shortcut.pressed(event(code, text, shift, control));
    }

    private static KeyEvent event(KeyCode code, String text, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, false, false);
    }
}
