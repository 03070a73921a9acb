package org.turnwise.desktop.editing;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Moves through the choices of a menu by what is typed: to the first that begins so, in any letters. FX thread. */
final class TypedChoice {
    private final ContextMenu menu;
    private String typed = "";

    /** The key that opened the menu is typed after that; nobody means a name by it. */
    private boolean pressed;

    TypedChoice(ContextMenu menu) {
        this.menu = menu;
    }

    void follow() {
        menu.setOnShowing(e -> {
            typed = "";
            pressed = false;
        });
        menu.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            pressed = true;
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                typed = "";
            }
        });
        menu.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean letters = !letter.isBlank() && letter.codePoints().noneMatch(Character::isISOControl);
        if (!pressed || !letters || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        event.consume();
        typed += letter;
        Optional<MenuItem> found = beginning(typed).or(() -> {
            typed = letter;
            return beginning(typed);
        });
        if (found.isEmpty()) {
            typed = "";
        }
        found.map(MenuItem::getStyleableNode).ifPresent(Node::requestFocus);
    }

    private Optional<MenuItem> beginning(String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        return menu.getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .filter(item -> item.getText().toLowerCase(Locale.ROOT).startsWith(wanted))
                .findFirst();
    }
}
