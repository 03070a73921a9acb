package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.task.FxThread;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class HeldSizeTest {
    private Stage stage;
    private HeldSize held;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Pane()));
        stage.setMinWidth(480);
        stage.setMinHeight(300);
        held = HeldSize.of(stage, 900, 700, new FxThread());
        stage.show();
    }

    @AfterEach
    void giveBack(FxRobot robot) {
        robot.interact(() -> {
            held.release();
            Stages.fit(stage);
        });
    }

    @Test
    void a_window_that_loses_its_size_while_it_comes_up_gets_it_back(FxRobot robot) {
        robot.interact(this::fall);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(900, stage.getWidth(), 1);
        assertEquals(700, stage.getHeight(), 1);
    }

    @Test
    void one_that_is_made_small_later_on_stays_so(FxRobot robot) {
        robot.interact(() -> {
            held.release();
            fall();
        });
        assertEquals(480, stage.getWidth(), 1);
    }

    @Test
    void one_that_is_only_made_narrower_stays_so(FxRobot robot) {
        robot.interact(() -> stage.setWidth(600));
        assertEquals(600, stage.getWidth(), 1);
    }

    private void fall() {
        stage.setWidth(480);
        stage.setHeight(300);
    }
}
