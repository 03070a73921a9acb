package org.turnwise.desktop.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.session.model.LabelSchemes;

@ExtendWith(ApplicationExtension.class)
class TemplatesPaneTest {
    private final FxRobot robot = new FxRobot();
    private final TemplatesEditing editing = new TemplatesEditing(List.of());
    private final List<Stage> stages = new ArrayList<>();

    @Start
    void start(Stage stage) {
        stages.add(stage);
        stage.setScene(new Scene(new VBox(new TemplatesPane(editing, LabelSchemes.EKMAN_7).node()), 1000, 500));
        stage.show();
    }

    @Test
    void without_any_it_says_what_they_are_and_offers_the_first() {
        assertTrue(node("#templates-none").isVisible());
        assertFalse(node("#template-add").isVisible());
        robot.interact(() -> ((Button) node("#template-add-first")).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, editing.drafts().size());
        assertFalse(node("#templates-none").isVisible());
        assertTrue(node("#template-add").isVisible());
        assertTrue(node("#template-name-0").isFocused(), "its name is typed next");

        robot.interact(() -> ((Button) node("#template-remove-0")).fire());
        assertTrue(node("#templates-none").isVisible(), "the last one removed");
    }

    private Node node(String id) {
        return stages.get(0).getScene().lookup(id);
    }
}
