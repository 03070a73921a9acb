package org.turnwise.desktop.scale;

import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Enter answers a dialog from a radio button and a check box too, as it does from any field. The toolkit itself has it
 * flip them on all systems but macOS, which the space bar is for.
 */
final class EnterAnswers {
    private EnterAnswers() {}

    static void in(DialogPane pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && isChoice(event.getTarget())) {
                event.consume();
                answer(pane);
            }
        });
    }

    private static boolean isChoice(EventTarget target) {
        return target instanceof RadioButton || target instanceof CheckBox;
    }

    private static void answer(DialogPane pane) {
        pane.getButtonTypes().stream()
                .map(pane::lookupButton)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.isDefaultButton() && !button.isDisabled())
                .findFirst()
                .ifPresent(Button::fire);
    }
}
