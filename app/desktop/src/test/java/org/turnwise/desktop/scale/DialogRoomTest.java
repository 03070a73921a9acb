package org.turnwise.desktop.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DialogRoomTest {
    private final FxRobot robot = new FxRobot();
    private final List<Stage> stages = new ArrayList<>();

    @AfterEach
    void close() {
        robot.interact(() -> stages.forEach(Stage::close));
    }

    @Test
    void a_dialog_left_without_room_gets_what_its_content_needs_in_the_middle() {
        Stage main = main();
        Stage dialog = dialog(main, true);
        resize(dialog, 200, 200);
        assertEquals(600, dialog.getWidth());
        assertEquals(300, dialog.getHeight());
        assertEquals(250, dialog.getX());
        assertEquals(200, dialog.getY());

        resize(dialog, 400, 200);
        assertEquals(400, dialog.getWidth(), "what was made smaller stays so");
    }

    @Test
    void a_dialog_pane_that_could_do_with_less_gets_the_height_it_likes_all_the_same() {
        Stage main = main();
        robot.interact(() -> {
            Region content = new Region();
            content.setPrefSize(500, 350);
            Dialog<ButtonType> dialog = new Dialog<>();
            dialog.setResizable(true);
            dialog.getDialogPane().setContent(content);
            dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK);
            Foremost.over(main, dialog);
            Stage window = (Stage) dialog.getDialogPane().getScene().getWindow();
            stages.add(window);
            new DialogRoom(main).follow(window);
            dialog.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
        Stage window = stages.get(1);
        double liked = window.getHeight();
        resize(window, 200, 200);
        assertEquals(liked, window.getHeight(), "buttons and content");
    }

    @Test
    void it_stays_over_the_middle_of_a_window_that_changes_until_it_is_used() {
        Stage main = main();
        Stage dialog = dialog(main, true);
        assertEquals(250, dialog.getX());
        resize(main, 700, 400);
        assertEquals(150, dialog.getX());
        assertEquals(150, dialog.getY());
        robot.interact(() -> dialog.requestFocus());
        robot.type(KeyCode.SHIFT);
        resize(main, 900, 500);
        assertEquals(150, dialog.getX(), "from then on it is the annotator's");
    }

    @Test
    void a_window_beside_the_main_one_stays_where_it_is() {
        Stage main = main();
        Stage beside = dialog(main, false);
        robot.interact(() -> beside.setX(30));
        resize(main, 700, 400);
        assertEquals(30, beside.getX());
    }

    private void resize(Stage stage, double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Stage main() {
        robot.interact(() -> {
            Stage main = stage(900, 500, 100);
            stages.add(main);
            main.show();
        });
        return stages.get(0);
    }

    private Stage dialog(Stage main, boolean foremost) {
        robot.interact(() -> {
            Stage dialog = stage(600, 300, 0);
            stages.add(dialog);
            dialog.initOwner(main);
            if (foremost) {
                dialog.getProperties().put(Foremost.class, Boolean.TRUE);
            }
            DialogRoom room = new DialogRoom(main);
            room.follow(dialog);
            dialog.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
        return stages.get(1);
    }

    private static Stage stage(double width, double height, double at) {
        Region content = new Region();
        content.setPrefSize(width, height);
        Stage stage = new Stage();
        stage.setScene(new Scene(content));
        stage.setX(at);
        stage.setY(at);
        return stage;
    }
}
