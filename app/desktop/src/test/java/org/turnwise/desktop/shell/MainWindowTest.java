package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.Region;
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

/** The frame with the German menus, which are the longest. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    /** What there is of 1280 where everything is drawn twice as large. */
    private static final double HALF_A_SMALL_SCREEN = 640;

    private static final List<String> MENUS = List.of("file", "edit", "view", "turn", "play", "model", "tools", "help");

    private Optional<Stage> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        MainWindow window = new MainWindow(new Region(), new PaneLayout(Runnable::run, Runnable::run));
        ResourceBundle german = ResourceBundle.getBundle("org.turnwise.desktop.texts", Locale.GERMAN);
        window.commands(
                MENUS.stream()
                        .map(menu -> new CommandMenu(german.getString("menu." + menu), List.of()))
                        .toList(),
                List.of());
        window.title("Gespräch", "gespraech.turnwise");
        window.corner(corner(), corner());
        new Themes(() -> Theme.LIGHT, Runnable::run, Runnable::run).choose(ThemeChoice.LIGHT);
        Scene scene = new Scene(window.root(), 1280, 720);
        Themes.style(scene);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(scene);
        stage.show();
        shown = Optional.of(stage);
    }

    @Test
    void the_menus_draw_together_before_the_window_has_to_be_scrolled_sideways(FxRobot robot) {
        double wide = menus(robot);
        robot.interact(() -> shown.orElseThrow().setWidth(HALF_A_SMALL_SCREEN));
        WaitForAsyncUtils.waitForFxEvents();
        double least = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#main-window").query().minWidth(-1));
        assertTrue(least <= HALF_A_SMALL_SCREEN, "takes " + least);
        assertTrue(menus(robot) < wide);
    }

    @Test
    void where_there_is_less_room_still_the_last_menus_stand_in_one(FxRobot robot) {
        for (double width : new double[] {500, 1280}) {
            robot.interact(() -> shown.orElseThrow().setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            MenuBar bar = robot.lookup("#menu-bar").queryAs(MenuBar.class);
            List<Menu> menus = bar.getMenus();
            Menu last = menus.get(menus.size() - 1);
            boolean folded = "further-menus".equals(last.getId());
            assertEquals(width == 500, folded);
            assertEquals(
                    MENUS.size(), folded ? menus.size() - 1 + last.getItems().size() : menus.size());
            assertTrue(robot.lookup("#main-window").query().minWidth(-1) <= width);
            Node corner = robot.lookup(".window-corner").query();
            double end = corner.localToScene(corner.getLayoutBounds()).getMaxX();
            assertTrue(end <= bar.getScene().getWidth(), "the corner ends at " + end);
            assertTrue(bar.getWidth() >= bar.prefWidth(-1), "no menu is cut");
            assertEquals(!folded, robot.lookup(".window-title-name").query().isVisible());
        }
    }

    private static double menus(FxRobot robot) {
        Node bar = robot.lookup("#menu-bar").query();
        return bar.getLayoutBounds().getWidth();
    }

    private static Button corner() {
        Button button = new Button("?");
        button.getStyleClass().add("quiet-button");
        return button;
    }
}
