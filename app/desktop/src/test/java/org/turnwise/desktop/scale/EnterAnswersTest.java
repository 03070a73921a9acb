package org.turnwise.desktop.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class EnterAnswersTest {
    private final FxRobot robot = new FxRobot();
    private Stage main;
    private Dialog<ButtonType> dialog;
    private RadioButton radio;
    private CheckBox check;

    @Start
    void start(Stage stage) {
        main = stage;
        main.setScene(new Scene(new VBox()));
        main.show();
    }

    @AfterEach
    void close() {
        robot.interact(dialog::close);
    }

    @Test
    void it_presses_ok_from_a_radio_button_and_leaves_that_as_it_was() {
        robot.interact(() -> {
            open();
            enter(radio);
            assertEquals(ButtonType.OK, dialog.getResult());
            assertFalse(radio.isSelected());
        });
    }

    @Test
    void it_presses_ok_from_a_check_box_and_leaves_that_as_it_was() {
        robot.interact(() -> {
            open();
            enter(check);
            assertEquals(ButtonType.OK, dialog.getResult());
            assertFalse(check.isSelected());
        });
    }

    @Test
    void it_does_nothing_where_ok_cannot_be_pressed() {
        robot.interact(() -> {
            open();
            dialog.getDialogPane().lookupButton(ButtonType.OK).setDisable(true);
            enter(check);
            assertTrue(dialog.isShowing());
            assertFalse(check.isSelected());
        });
    }

    private void open() {
        dialog = new Dialog<>();
        Foremost.over(main, dialog);
        radio = new RadioButton("one");
        check = new CheckBox("two");
        dialog.getDialogPane().setContent(new VBox(radio, check));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.show();
    }

    private static void enter(Node at) {
        at.requestFocus();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(at, new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }
}
