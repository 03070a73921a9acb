package org.turnwise.desktop.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;

/** The start page as wide as it is where everything is drawn twice as large and more. */
@ExtendWith(ApplicationExtension.class)
class WelcomePaneTest {
    private static final double WIDTH = 512;
    private static final double HEIGHT = 330;

    private Optional<WelcomePane> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        WelcomePane pane = new WelcomePane(new NoChoice(), "Two people talk about a dog that ran away from home.");
        shown = Optional.of(pane);
        new Themes(() -> Theme.LIGHT, Runnable::run, Runnable::run).choose(ThemeChoice.LIGHT);
        Region page = (Region) pane.node();
        page.setPrefSize(WIDTH, HEIGHT);
        // as wide as it says, however wide the window is
        Scene scene = new Scene(new Pane(page));
        Themes.style(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void no_word_is_cut_and_the_choices_stand_below_one_another(FxRobot robot) {
        List<Label> labels = robot.lookup(".label").queryAllAs(Label.class).stream()
                .filter(label -> label.isVisible() && !label.getText().isEmpty())
                .toList();
        assertFalse(labels.isEmpty());
        for (Label label : labels) {
            assertEquals(label.getText(), ((Text) label.lookup(".text")).getText());
            assertTrue(place(label).getMaxX() <= WIDTH, label.getText());
        }
        Bounds first = place(robot.lookup("#welcome-sample").query());
        Bounds last = place(robot.lookup("#welcome-import").query());
        assertTrue(last.getMinY() >= first.getMaxY(), first + " " + last);
        ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
        assertTrue(
                scroll.getContent().getLayoutBounds().getWidth()
                        <= scroll.getViewportBounds().getWidth(),
                "nothing is scrolled sideways");
    }

    @Test
    void of_a_session_opened_last_the_folder_is_cut_before_the_name(FxRobot robot) {
        String name = "interview-with-two-people";
        String folder = "/recordings/of-the-second-week/of-the-first-group/in-the-small-room";
        robot.interact(() -> {
            shown.orElseThrow().recent(List.of(Path.of(folder, name + ".turnwise")));
            ((Region) shown.orElseThrow().node()).getScene().getRoot().applyCss();
            ((Region) shown.orElseThrow().node()).getScene().getRoot().layout();
        });
        List<String> seen = robot.lookup(".recent-line .label").queryAllAs(Label.class).stream()
                .map(label -> ((Text) label.lookup(".text")).getText())
                .toList();
        assertEquals(2, seen.size(), seen.toString());
        assertTrue(seen.contains(name), seen.toString());
        assertFalse(seen.contains(folder), "there is too little room for both");
        assertTrue(place(robot.lookup(".recent-line").query()).getMaxX() <= WIDTH);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static final class NoChoice implements WelcomePane.Choices {
        @Override
        public void openSample() {}

        @Override
        public void openSession() {}

        @Override
        public void importRecording() {}

        @Override
        public void open(Path session) {}
    }
}
