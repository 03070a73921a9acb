package org.turnwise.desktop.shell;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * The key of a command. A plain key (no Ctrl, Alt or Command) belongs to the window and is silent while something is
 * being typed or a button has the focus; a chord works everywhere.
 *
 * @param keys by place on the keyboard; empty for a key known by what it types
 * @param character what the key types; empty for a key known by its place
 * @param words as the menu and the overlay show it
 */
public record Shortcut(Optional<KeyCodeCombination> keys, String character, String words) {
    /** Begins the written form of a key known by what it types. */
    private static final String TYPES = "types ";

    /** Where a character is on most keyboards, for platforms that do not say what a pressed key types. */
    private static final Map<String, KeyCodeCombination> USUAL_PLACES = Map.of(
            "?", new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN),
            "+", new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN),
            "-", new KeyCodeCombination(KeyCode.MINUS),
            "=", new KeyCodeCombination(KeyCode.EQUALS),
            "<", new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHIFT_DOWN),
            ">", new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHIFT_DOWN),
            ",", new KeyCodeCombination(KeyCode.COMMA),
            ".", new KeyCodeCombination(KeyCode.PERIOD),
            "[", new KeyCodeCombination(KeyCode.OPEN_BRACKET),
            "]", new KeyCodeCombination(KeyCode.CLOSE_BRACKET));

    public Shortcut {
        words = KeyNames.spoken(words);
    }

    public static Shortcut plain(KeyCode code, String words) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code)), "", words);
    }

    /** A key known by what it types, such as {@code 1}, {@code ?} or {@code [}. */
    public static Shortcut typed(String character) {
        return new Shortcut(Optional.empty(), character, character);
    }

    /** A chord of the platform's command key (Ctrl, on a Mac Command) and a key. */
    public static Shortcut chord(KeyCode code) {
        return ofChord(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    }

    public static Shortcut shiftChord(KeyCode code) {
        return ofChord(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    /** A function key: no modifier, yet never typed, so it works everywhere. */
    public static Shortcut function(KeyCode code) {
        return ofChord(new KeyCodeCombination(code));
    }

    /**
     * The key that was pressed, as it is to be pressed from now on; empty for a modifier alone and for keys that are
     * needed to get about: Tab and Escape.
     */
    public static Optional<Shortcut> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean chord = event.isShortcutDown() || event.isAltDown();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || code == KeyCode.TAB || code == KeyCode.ESCAPE) {
            return Optional.empty();
        }
        String typed = event.getText();
        boolean sign = !chord && !typed.isBlank() && !Character.isISOControl(typed.charAt(0)) && !code.isLetterKey();
        if (sign && !code.isKeypadKey()) {
            return Optional.of(typed(typed));
        }
        return Optional.of(ofKeys(new KeyCodeCombination(
                code,
                event.isShiftDown() ? ModifierValue.DOWN : ModifierValue.UP,
                ModifierValue.UP,
                event.isAltDown() ? ModifierValue.DOWN : ModifierValue.UP,
                ModifierValue.UP,
                event.isShortcutDown() ? ModifierValue.DOWN : ModifierValue.UP)));
    }

    /** What {@link #written} wrote; empty for anything else. */
    public static Optional<Shortcut> read(String written) {
        if (written.startsWith(TYPES)) {
            return written.length() == TYPES.length()
                    ? Optional.empty()
                    : Optional.of(typed(written.substring(TYPES.length())));
        }
        try {
            return KeyCombination.valueOf(written) instanceof KeyCodeCombination keys
                    ? Optional.of(ofKeys(keys))
                    : Optional.empty();
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    /** For a file: the same on every platform. */
    public String written() {
        return keys.map(KeyCodeCombination::getName).orElse(TYPES + character);
    }

    /** Whether both are pressed alike, at least on most keyboards. */
    public boolean sameKey(Shortcut other) {
        return place().equals(other.place());
    }

    private String place() {
        return keys.or(() -> Optional.ofNullable(USUAL_PLACES.get(character)))
                .map(KeyCodeCombination::getName)
                .orElse(character);
    }

    private static Shortcut ofKeys(KeyCodeCombination keys) {
        KeyCode code = keys.getCode();
        String before = (keys.getShortcut() == ModifierValue.DOWN ? "Ctrl+" : "")
                + (keys.getAlt() == ModifierValue.DOWN ? "Alt+" : "")
                + (keys.getShift() == ModifierValue.DOWN ? "Shift+" : "");
        // the usual display text has signs for these that many fonts lack
        boolean named = code.isNavigationKey()
                || code.isWhitespaceKey()
                || code == KeyCode.DELETE
                || code == KeyCode.BACK_SPACE
                || code == KeyCode.ENTER;
        return new Shortcut(Optional.of(keys), "", named ? before + code.getName() : keys.getDisplayText());
    }

    private static Shortcut ofChord(KeyCodeCombination keys) {
        return new Shortcut(Optional.of(keys), "", keys.getDisplayText());
    }

    public boolean isPlain() {
        return keys.map(k ->
                        k.getShortcut() != ModifierValue.DOWN && !k.getCode().isFunctionKey())
                .orElse(true);
    }

    public boolean matches(KeyEvent event) {
        if (keys.isPresent()) {
            return keys.get().match(event);
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return character.equals(event.getText()) || isDigit(event.getCode()) || isLetter(event) || inUsualPlace(event);
    }

    private boolean isDigit(KeyCode code) {
        boolean digit = character.length() == 1 && Character.isDigit(character.charAt(0));
        return digit && (code.getName().equals(character) || code.getName().equals("Numpad " + character));
    }

    private boolean isLetter(KeyEvent event) {
        return event.getText().isEmpty()
                && event.getCode().isLetterKey()
                && !event.isShiftDown()
                && event.getCode().getName().equalsIgnoreCase(character);
    }

    private boolean inUsualPlace(KeyEvent event) {
        KeyCodeCombination place = USUAL_PLACES.get(character);
        return event.getText().isEmpty() && place != null && place.match(event);
    }

    /** What a menu item shows; plain keys are shown there but answered by the {@link KeyRouter}. */
    KeyCombination forMenu() {
        if (isPlain() || keys.isEmpty()) {
            return new Shown(words, Optional.empty());
        }
        String usual = keys.get().getDisplayText();
        String spoken = KeyNames.spoken(usual);
        return spoken.equals(usual) ? keys.get() : new Shown(spoken, keys);
    }

    private static final class Shown extends KeyCombination {
        private final String words;
        private final Optional<KeyCodeCombination> answered;

        /** @param answered what the menu itself answers; empty for a key that it only shows */
        Shown(String words, Optional<KeyCodeCombination> answered) {
            this.words = words;
            this.answered = answered;
        }

        @Override
        public boolean match(KeyEvent event) {
            return answered.map(keys -> keys.match(event)).orElse(false);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shown shown && words.equals(shown.words) && answered.equals(shown.answered);
        }

        @Override
        public int hashCode() {
            return words.hashCode();
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
