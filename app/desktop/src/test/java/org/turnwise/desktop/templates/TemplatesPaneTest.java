package org.turnwise.desktop.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
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
        new Themes(() -> Theme.LIGHT, Runnable::run, Runnable::run).choose(ThemeChoice.LIGHT);
        Themes.style(stage.getScene());
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
        robot.write("Quite sure");
        assertEquals("Quite sure", editing.drafts().get(0).nameProperty().getValue(), "in place of the one it had");

        robot.interact(() -> ((Button) node("#template-remove-0")).fire());
        assertTrue(node("#templates-none").isVisible(), "the last one removed");
    }

    @Test
    void a_name_of_twenty_letters_and_the_key_are_seen_whole_in_the_least_width() {
        robot.interact(() -> ((Button) node("#template-add-first")).fire());
        TextField name = (TextField) node("#template-name-0");
        robot.interact(() -> {
            Region pane = (Region) node("#templates-pane");
            pane.setMaxWidth(pane.minWidth(-1));
            name.setText("Quite sure of remorse");
            name.applyCss();
            name.getScene().getRoot().layout();
        });
        double words = name.lookup(".text").getLayoutBounds().getWidth();
        double room = name.getWidth() - name.snappedLeftInset() - name.snappedRightInset();
        assertTrue(words > 100 && words <= room, words + " in " + room);
        Label key = (Label) node("#templates-pane .key-cap");
        assertEquals(key.getText(), ((Text) key.lookup(".text")).getText());
    }

    private Node node(String id) {
        return stages.get(0).getScene().lookup(id);
    }
}
