package org.turnwise.desktop.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.Roll;

/** The pane as narrow as it is where everything is drawn twice as large. */
@ExtendWith(ApplicationExtension.class)
class NarrowTurnsPaneTest {
    private static final double WIDTH = 260;

    private final FxSession session = OpenSession.of(Conversations.plain(12)).session();

    private final TurnTableModel model = new TurnTableModel(session);

    NarrowTurnsPaneTest() throws Exception {}

    @Start
    void start(Stage stage) {
        Themes themes = new Themes(() -> Theme.LIGHT, Runnable::run, Runnable::run);
        themes.choose(ThemeChoice.LIGHT);
        TurnsPane pane = new TurnsPane(
                session,
                model,
                themes,
                new PlayerModel(
                        (file, device, remark) -> {
                            throw new IllegalStateException("there is no recording");
                        },
                        Runnable::run,
                        Runnable::run,
                        turn -> new Roll(0, 0)));
        Scene scene = new Scene((Parent) pane.node(), WIDTH, 300);
        Themes.style(scene);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(scene);
        stage.show();
        stage.setWidth(WIDTH);
        pane.fill(Runnable::run);
    }

    @Test
    void the_funnel_and_its_arrow_stand_beside_each_other(FxRobot robot) {
        Bounds funnel =
                place(robot.lookup("#turn-filter-menu .ikonli-font-icon").query());
        Bounds arrow = place(robot.lookup("#turn-filter-menu .arrow").query());
        Bounds button = place(robot.lookup("#turn-filter-menu").query());
        String places = funnel + " " + arrow + " " + button;
        assertTrue(funnel.getMaxX() <= arrow.getMinX(), places);
        assertTrue(button.getMinX() <= funnel.getMinX() && arrow.getMaxX() <= button.getMaxX(), places);
    }

    @Test
    void how_much_is_labelled_is_said_whole_and_the_count_whole_or_not_at_all(FxRobot robot) {
        Label labelled = robot.lookup("#labelled-words").queryAs(Label.class);
        assertEquals(labelled.getText(), ((Text) labelled.lookup(".text")).getText());
        assertTrue(place(labelled).getMaxX() <= WIDTH);
        Label count = robot.lookup("#turn-count").queryAs(Label.class);
        assertEquals("12 turns", ((Text) count.lookup(".text")).getText());
        robot.interact(() -> model.headers().by(List.of(new SortKey(TurnColumn.UNSURE, SortType.DESCENDING))));
        assertEquals("12 turns, sorted by “unsure”", count.getText());
        assertFalse(count.isVisible(), "there is no room for all that");
        robot.interact(model::forgetHeaders);
        assertTrue(count.isVisible());
        Node filter = robot.lookup("#turn-filter").query();
        assertTrue(filter.getLayoutBounds().getWidth() >= 60);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
