package org.turnwise.desktop.turns;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.model.TurnId;

/** The chosen turn is to be read, whatever the table's height: with its headers, and without the bar below. */
@ExtendWith(ApplicationExtension.class)
class ChosenInViewTest {
    private static final int TURNS = 40;

    /** Beyond what the highest table shows at first. */
    private static final int FAR = 14;

    private final FxSession session = OpenSession.of(Conversations.plain(TURNS)).session();
    private final TurnTableModel model = new TurnTableModel(session);
    private Optional<Stage> shown = Optional.empty();

    ChosenInViewTest() throws Exception {}

    @Start
    void start(Stage stage) {
        TableWindow.show(stage, session, model, 380);
        shown = Optional.of(stage);
    }

    @ParameterizedTest
    @ValueSource(ints = {76, 100, 131, 400})
    void turn_by_turn_down_and_up(int height, FxRobot robot) {
        resize(robot, height);
        for (int number = 1; number <= FAR; number++) {
            choose(robot, number);
        }
        for (int number = FAR; number >= 1; number--) {
            choose(robot, number);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 24, TURNS})
    void after_the_height_changed(int number, FxRobot robot) {
        choose(robot, number);
        for (int height : new int[] {180, 80, 400, 110}) {
            resize(robot, height);
            assertInView(robot, number);
        }
    }

    private void resize(FxRobot robot, int height) {
        robot.interact(() -> shown.orElseThrow().setHeight(height));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void choose(FxRobot robot, int number) {
        robot.interact(() -> session.select(new TurnId(number)));
        WaitForAsyncUtils.waitForFxEvents();
        assertInView(robot, number);
    }

    private void assertInView(FxRobot robot, int number) {
        Node lines =
                robot.lookup("#turn-table .virtual-flow > .clipped-container").query();
        Bounds window = lines.localToScene(lines.getLayoutBounds());
        Optional<Bounds> line = robot.lookup("#turn-table .table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.isVisible() && row.getIndex() == number - 1)
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .findFirst();
        assertTrue(
                line.filter(l -> l.getMinY() >= window.getMinY() - 0.1 && l.getMaxY() <= window.getMaxY() + 0.1)
                        .isPresent(),
                "turn " + number + " at " + line + " in " + window);
    }
}
