package org.turnwise.desktop.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ForemostTest {
    private final FxRobot robot = new FxRobot();
    private final List<Dialog<ButtonType>> dialogs = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<TextField> fields = new ArrayList<>();
    private int keys;

    @AfterEach
    void close() {
        robot.interact(() -> {
            dialogs.forEach(Dialog::close);
            stages.forEach(Stage::close);
        });
    }

    @Test
    void while_it_is_open_the_window_below_takes_no_keys_and_is_not_closed_and_afterwards_it_does() {
        robot.interact(this::openMain);
        press();
        assertEquals(1, keys);
        robot.interact(() -> open(stages.get(0)));
        press();
        assertEquals(1, keys);
        assertTrue(asksToClose(), "the main window's closing is refused");
        robot.interact(() -> dialogs.get(0).close());
        press();
        assertEquals(2, keys);
        assertFalse(asksToClose());
    }

    @Test
    void a_question_over_a_dialog_comes_before_it_and_leaves_the_rest_to_it() {
        robot.interact(() -> {
            openMain();
            open(stages.get(0));
            open(dialogs.get(0).getDialogPane().getScene().getWindow());
            dialogs.get(1).close();
        });
        press();
        assertEquals(0, keys, "the first dialog is still to be answered");
        robot.interact(() -> dialogs.get(0).close());
        press();
        assertEquals(1, keys);
    }

    @Test
    void the_toolkit_does_not_make_the_window_below_one_of_one_size() {
        robot.interact(() -> {
            openMain();
            open(stages.get(0));
            assertEquals(
                    Modality.NONE,
                    ((Stage) dialogs.get(0).getDialogPane().getScene().getWindow()).getModality());
            assertTrue(Foremost.is(dialogs.get(0).getDialogPane().getScene().getWindow()));
        });
    }

    private void press() {
        robot.interact(() -> Event.fireEvent(
                fields.get(0), new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false)));
    }

    /** Whether asking was refused. */
    private boolean asksToClose() {
        WindowEvent ask = new WindowEvent(stages.get(0), WindowEvent.WINDOW_CLOSE_REQUEST);
        List<Boolean> heard = new ArrayList<>();
        robot.interact(() -> {
            stages.get(0).setOnCloseRequest(e -> {
                heard.add(true);
                e.consume();
            });
            Event.fireEvent(stages.get(0), ask);
        });
        return heard.isEmpty();
    }

    private void openMain() {
        Stage main = new Stage();
        stages.add(main);
        TextField field = new TextField();
        fields.add(field);
        field.setOnKeyPressed(e -> keys++);
        main.setScene(new Scene(field, 500, 300));
        main.show();
    }

    private void open(javafx.stage.Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialogs.add(dialog);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK);
        Foremost.over(owner, dialog);
        dialog.show();
    }
}
