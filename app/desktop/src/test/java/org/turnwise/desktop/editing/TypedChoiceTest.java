package org.turnwise.desktop.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.Stages;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class TypedChoiceTest {
    private final List<String> chosen = new ArrayList<>();
    private Button place;
    private ContextMenu menu;

    @Start
    void start(Stage stage) {
        place = new Button("speaker");
        menu = new ContextMenu();
        for (String name : List.of("Anna", "Berta", "Mia", "Moritz", "Sam")) {
            menu.getItems().add(item(new RadioMenuItem(name)));
        }
        menu.getItems().add(item(new MenuItem("Somebody else...")));
        new TypedChoice(menu).follow();
        stage.setScene(new Scene(place, 300, 200));
        Stages.fit(stage);
        stage.show();
        place.requestFocus();
    }

    private MenuItem item(MenuItem item) {
        item.setOnAction(e -> chosen.add(item.getText()));
        return item;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(menu::hide);
    }

    @Test
    void letters_typed_move_to_the_first_name_that_begins_so(FxRobot robot) {
        open(robot);
        robot.type(KeyCode.M, KeyCode.ENTER);
        open(robot);
        robot.type(KeyCode.M, KeyCode.O, KeyCode.ENTER);
        open(robot);
        robot.type(KeyCode.M, KeyCode.S, KeyCode.ENTER);
        assertEquals(List.of("Mia", "Moritz", "Sam"), chosen, "what no name begins with begins another");
    }

    @Test
    void from_there_the_arrows_go_on(FxRobot robot) {
        open(robot);
        robot.type(KeyCode.B, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(List.of("Mia"), chosen);
    }

    @Test
    void the_key_that_opens_the_menu_is_no_name(FxRobot robot) {
        robot.interact(() -> place.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.S) {
                menu.show(place, Side.BOTTOM, 0, 0);
            }
        }));
        robot.type(KeyCode.S, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(List.of("Berta"), chosen, "the one after the first, which the menu opens on");
    }

    private void open(FxRobot robot) {
        robot.interact(() -> menu.show(place, Side.BOTTOM, 0, 0));
    }
}
