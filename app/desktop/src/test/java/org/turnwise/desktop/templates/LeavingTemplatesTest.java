package org.turnwise.desktop.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.session.model.LabelSchemes;

/** The window of templates is left: unasked only where nothing would be lost. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class LeavingTemplatesTest {
    private static final LabelTemplate SARCASM = new LabelTemplate("Sarcasm", "anger", "joy", 50, true, "sarcastic");

    private final TemplatesEditing editing = new TemplatesEditing(List.of(SARCASM));
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        shown.setScene(new Scene(new Group(), 300, 200));
        shown.show();
    }

    @Test
    void unchanged_it_closes_unasked(FxRobot robot) throws Exception {
        Future<Optional<List<LabelTemplate>>> answer = ask(robot);
        robot.type(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), answer.get(10, TimeUnit.SECONDS));
    }

    @Test
    void once_changed_escape_and_closing_ask_and_what_was_typed_stays(FxRobot robot) throws Exception {
        Future<Optional<List<LabelTemplate>>> answer = ask(robot);
        robot.interact(() -> editing.drafts().get(0).nameProperty().set("Irony"));
        robot.type(KeyCode.ESCAPE);
        until(robot, "#discard-ask");
        robot.type(KeyCode.ESCAPE);
        gone(robot, "#discard-ask");
        assertFalse(answer.isDone());
        Platform.runLater(() -> close(robot));
        until(robot, "#discard-ask");
        robot.type(KeyCode.ENTER);
        gone(robot, "#discard-ask");
        assertFalse(answer.isDone(), "Enter keeps, too");
        assertEquals("Irony", editing.templates().get(0).name());
        robot.clickOn("#templates-ok");
        assertEquals(
                "Irony", answer.get(10, TimeUnit.SECONDS).orElseThrow().get(0).name());
    }

    @Test
    void it_can_be_discarded_and_is_asked_once(FxRobot robot) throws Exception {
        Future<Optional<List<LabelTemplate>>> answer = ask(robot);
        robot.interact(editing::add);
        Platform.runLater(() -> close(robot));
        until(robot, "#discard-ask");
        robot.clickOn("#discard-do");
        assertEquals(Optional.empty(), answer.get(10, TimeUnit.SECONDS));
        assertTrue(robot.lookup("#discard-ask").tryQuery().isEmpty());
    }

    private Future<Optional<List<LabelTemplate>>> ask(FxRobot robot) throws Exception {
        Future<Optional<List<LabelTemplate>>> answer =
                WaitForAsyncUtils.asyncFx(() -> TemplatesDialog.ask(stage, editing, LabelSchemes.EKMAN_7));
        until(robot, "#templates-ok");
        return answer;
    }

    private static void close(FxRobot robot) {
        Window window = robot.lookup("#templates-ok").query().getScene().getWindow();
        Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static void until(FxRobot robot, String id) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup(id).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void gone(FxRobot robot, String id) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup(id).tryQuery().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
