package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog that asks for a new speaker's name. */
class NewSpeakerDialogTest extends WindowJourney {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void what_is_asked_for_stands_on_one_line(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> program().parts().dialogs().askSpeaker());
        until(() -> robot.lookup("#speaker-name").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        Label name =
                onFx(() -> (Label) robot.lookup("#speaker-name").query().getParent().getChildrenUnmodifiable().stream()
                        .filter(Label.class::isInstance)
                        .findFirst()
                        .orElseThrow());
        double needed = onFx(() -> name.prefWidth(-1));
        assertTrue(name.getWidth() >= Math.floor(needed), name.getWidth() + " of " + needed);
        assertTrue(onFx(() -> robot.lookup("#speaker-name").query().isFocused()), "one can type at once");
        robot.type(KeyCode.ESCAPE);
    }
}
