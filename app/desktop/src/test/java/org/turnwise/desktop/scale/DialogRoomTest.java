package org.turnwise.desktop.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DialogRoomTest {
    @Test
    void a_dialog_left_without_room_gets_what_its_content_needs_in_the_middle(FxRobot robot) {
        List<Stage> stages = new ArrayList<>();
        robot.interact(() -> {
            stages.add(stage(900, 500, 100));
            stages.add(stage(600, 300, 0));
        });
        Stage main = stages.get(0);
        Stage dialog = stages.get(1);
        resize(robot, dialog, 200, 200);
        robot.interact(() -> new DialogRoom(main).makeRoom(dialog));
        assertEquals(600, dialog.getWidth());
        assertEquals(300, dialog.getHeight());
        assertEquals(250, dialog.getX());
        assertEquals(200, dialog.getY());

        resize(robot, dialog, 400, 200);
        robot.interact(() -> new DialogRoom(main).makeRoom(dialog));
        assertEquals(400, dialog.getWidth(), "what was made smaller stays so");
        robot.interact(() -> stages.forEach(Stage::close));
    }

    private static void resize(FxRobot robot, Stage stage, double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Stage stage(double width, double height, double at) {
        Region content = new Region();
        content.setPrefSize(width, height);
        Stage stage = new Stage();
        stage.setScene(new Scene(content));
        stage.setX(at);
        stage.setY(at);
        stage.show();
        return stage;
    }
}
