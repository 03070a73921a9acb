package org.turnwise.desktop.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The key of a command. A plain key (no Ctrl, Alt or Command) belongs to the window and is silent while something is
 * being typed or a button has the focus; a chord works everywhere.
 *
 * @param character what the key types, for keys whose place differs between keyboards; empty for the others
 * @param words as the menu and the overlay show it
 */
public record Shortcut(KeyCodeCombination keys, String character, String words) {
    public static Shortcut plain(KeyCode code, String words) {
        return new Shortcut(new KeyCodeCombination(code), "", words);
    }

    /** A key known by what it types, such as {@code 1}, {@code ?} or {@code [}. */
    public static Shortcut typed(String character) {
        return new Shortcut(new KeyCodeCombination(KeyCode.UNDEFINED), character, character);
    }

    /** A chord of the platform's command key (Ctrl, on a Mac Command) and a key. */
    public static Shortcut chord(KeyCode code) {
        return ofChord(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    }

    public static Shortcut shiftChord(KeyCode code) {
        return ofChord(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    /** A function key: plain, yet never typed, so it works everywhere. */
    public static Shortcut function(KeyCode code) {
        return ofChord(new KeyCodeCombination(code));
    }

    private static Shortcut ofChord(KeyCodeCombination keys) {
        return new Shortcut(keys, "", keys.getDisplayText());
    }

    public boolean isPlain() {
        return keys.getShortcut() != KeyCombination.ModifierValue.DOWN
                && !keys.getCode().isFunctionKey();
    }

    public boolean matches(KeyEvent event) {
        if (character.isEmpty()) {
            return keys.match(event);
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return character.equals(event.getText()) || (character.length() == 1 && isDigit(event.getCode()));
    }

    private boolean isDigit(KeyCode code) {
        char c = character.charAt(0);
        return c >= '0'
                && c <= '9'
                && (code.getName().equals(character) || code.getName().equals("Numpad " + c));
    }

    /** What a menu item shows; plain keys are shown there but answered by the {@link KeyRouter}. */
    KeyCombination forMenu() {
        return isPlain() ? new Shown(words) : keys;
    }

    private static final class Shown extends KeyCombination {
        private final String words;

        Shown(String words) {
            this.words = words;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return words;
        }

        @Override
        public String getName() {
            return words;
        }
    }
}
