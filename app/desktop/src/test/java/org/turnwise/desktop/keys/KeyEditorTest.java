package org.turnwise.desktop.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.Shortcut;

/** The table of keys as a person uses it. */
@ExtendWith(ApplicationExtension.class)
class KeyEditorTest {
    private static final Runnable NOTHING = () -> {};

    private final KeyEditing editing = new KeyEditing(
            Entries.of(
                    List.of(new CommandMenu(
                            "_Turn",
                            List.of(List.of(
                                    Command.of("Flag", Shortcut.plain(KeyCode.F, "F"), NOTHING),
                                    Command.of("Comment", Shortcut.plain(KeyCode.C, "C"), NOTHING))))),
                    List.of()),
            List.of(),
            new KeyMap(Map.of()));

    @Start
    void start(Stage stage) {
        KeyEditor editor = new KeyEditor(editing);
        stage.setScene(new Scene((Parent) editor.node()));
        stage.show();
        editor.focus();
    }

    @Test
    void a_key_goes_to_the_command_that_is_chosen_when_it_is_pressed(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.press(KeyCode.Y).release(KeyCode.Y);
        assertEquals(List.of("Y", "C"), keys());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        TableView<?> table = robot.lookup("#keys-table").queryTableView();
        robot.interact(() -> table.getSelectionModel().select(1));
        robot.press(KeyCode.Q).release(KeyCode.Q);
        assertEquals(List.of("Y", "C"), keys(), "another command was chosen meanwhile");
    }

    private List<String> keys() {
        return editing.commands().stream().map(editing::words).toList();
    }
}
