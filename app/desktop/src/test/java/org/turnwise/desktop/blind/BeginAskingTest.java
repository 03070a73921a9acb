package org.turnwise.desktop.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.Stages;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class BeginAskingTest {
    private final List<Optional<Training.Start>> answers = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Pane(), 600, 400));
        Stages.fit(stage);
        stage.show();
    }

    @Test
    void each_answer_has_a_key_of_its_own(FxRobot robot) {
        for (KeyCode key : List.of(KeyCode.G, KeyCode.B, KeyCode.ENTER, KeyCode.ESCAPE)) {
            Platform.runLater(() -> answers.add(new BeginAsking(stage).ask(3, 25)));
            WaitForAsyncUtils.waitForFxEvents();
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(
                List.of(
                        Optional.of(Training.Start.GO_ON),
                        Optional.of(Training.Start.ANEW),
                        Optional.of(Training.Start.GO_ON),
                        Optional.empty()),
                answers);
    }
}
