package org.turnwise.desktop.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScaledRootTest {
    private final Region content = new Region();
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private Optional<ScaledRoot> made = Optional.empty();

    @Start
    void start(Stage stage) {
        made = Optional.of(new ScaledRoot(content, scale, ScaledRoot.Least.of(content, 960, 600, 700)));
    }

    @Test
    void at_one_hundred_percent_the_content_has_the_window_to_itself() {
        lay(800, 500);
        assertEquals(800, content.getWidth());
        assertFalse(scrolls());
    }

    @Test
    void larger_content_fills_a_window_that_is_large_enough() {
        scale.set(2.5);
        lay(3840, 2160);
        assertEquals(3840, content.getBoundsInParent().getWidth(), 1e-6);
        assertEquals(2160, content.getBoundsInParent().getHeight(), 1e-6);
        assertFalse(scrolls());
    }

    @Test
    void where_it_is_scrolled_down_anyway_it_is_as_high_as_is_comfortable() {
        scale.set(2);
        lay(1920, 1200);
        assertEquals(600, content.getHeight(), 1e-6);
        assertFalse(scrolls());
        lay(1920, 1190);
        assertEquals(700, content.getHeight(), 1e-6);
        assertTrue(scrolls());
    }

    @Test
    void where_it_does_not_fit_all_of_it_can_be_scrolled_to() {
        scale.set(2.5);
        lay(1280, 720);
        assertEquals(960, content.getWidth(), 1e-6);
        assertTrue(scrolls());
        for (var child : root().getChildrenUnmodifiable()) {
            if (child instanceof ScrollBar bar) {
                bar.setValue(bar.getMax());
            }
        }
        lay(1280, 720);
        double endX = content.getBoundsInParent().getMaxX();
        double endY = content.getBoundsInParent().getMaxY();
        assertTrue(endX > 1200 && endX <= 1280 && endY > 650 && endY <= 720, endX + " " + endY);
        scale.set(1);
        lay(1280, 720);
        assertEquals(0, content.getBoundsInParent().getMinX(), "what was scrolled away is back");
    }

    @Test
    void what_gets_the_focus_is_scrolled_into_view_only_by_keys(FxRobot robot) {
        robot.interact(() -> {
            Button low = new Button("low");
            low.relocate(10, 700);
            Pane pane = new Pane(low, new TextField());
            ScaledRoot scrolled = new ScaledRoot(pane, scale, ScaledRoot.Least.of(pane, 400, 800, 800));
            scale.set(2);
            new Scene(scrolled, 900, 400);
            scrolled.resize(900, 400);
            scrolled.layout();
            low.requestFocus();
            scrolled.layout();
            assertEquals(0, pane.getBoundsInParent().getMinY(), "a window opens at its top");
            pane.getChildren().get(1).requestFocus();
            Event.fireEvent(
                    scrolled, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            low.requestFocus();
            scrolled.layout();
            assertTrue(pane.getBoundsInParent().getMinY() < -600, "found by keys, it is seen");
        });
    }

    private ScaledRoot root() {
        return made.orElseThrow();
    }

    private boolean scrolls() {
        return root().getChildrenUnmodifiable().stream().anyMatch(n -> n instanceof ScrollBar && n.isVisible());
    }

    private void lay(double width, double height) {
        root().resize(width, height);
        root().requestLayout();
        root().layout();
    }
}
