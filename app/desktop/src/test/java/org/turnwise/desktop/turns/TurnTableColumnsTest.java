package org.turnwise.desktop.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;

/** What the columns of figures have room for. */
@ExtendWith(ApplicationExtension.class)
class TurnTableColumnsTest {
    private static final int TURNS = 12_345;

    private final FxSession session = OpenSession.of(Conversations.plain(TURNS)).session();
    private final TurnTableModel model = new TurnTableModel(session);
    private Optional<TurnTable> made = Optional.empty();

    TurnTableColumnsTest() throws Exception {}

    @Start
    void start(Stage stage) {
        TurnTable table = TableWindow.show(stage, session, model, 420);
        made = Optional.of(table);
    }

    private TurnTable table() {
        return made.orElseThrow();
    }

    @Test
    void the_largest_number_and_the_latest_time_are_whole(FxRobot robot) throws Exception {
        robot.interact(() -> table().node().scrollTo(TURNS - 1));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> texts(robot, ".number-cell").contains(Integer.toString(TURNS)));
        List<String> times = texts(robot, ".time-cell");
        assertTrue(times.contains("10:58:20"), times.toString());
        for (String style : List.of(".number-cell", ".time-cell")) {
            for (TableCell<?, ?> cell : cells(robot, style)) {
                assertEquals(cell.getText(), ((Text) cell.lookup(".text")).getText());
            }
        }
    }

    @Test
    void the_headers_say_which_order_they_make(FxRobot robot) {
        assertEquals(Optional.empty(), model.sortedByProperty().get());
        sort(robot, TurnColumn.TEXT, SortType.ASCENDING);
        assertEquals(Optional.of("sorted by “text”"), model.sortedByProperty().get());
        sort(robot, TurnColumn.NUMBER, SortType.ASCENDING);
        assertEquals(Optional.of("in order of time"), model.sortedByProperty().get());
        sort(robot, TurnColumn.TIME, SortType.DESCENDING);
        assertEquals(Optional.of("latest first"), model.sortedByProperty().get());
        robot.interact(() -> table().node().getSortOrder().clear());
        assertEquals(Optional.empty(), model.sortedByProperty().get());
    }

    @Test
    void a_name_is_whole_and_stays_so_where_its_column_sorts(FxRobot robot) {
        for (TurnColumn by : TurnColumn.values()) {
            sort(robot, by, SortType.DESCENDING);
            for (TurnColumn shown : TurnColumn.values()) {
                if (shown != TurnColumn.STATUS) {
                    Label header = robot.lookup("#" + shown.id() + " .label").<Label>queryAll().stream()
                            .filter(label -> label.getText().equals(shown.title()))
                            .findFirst()
                            .orElseThrow();
                    String words = ((Text) header.lookup(".text")).getText();
                    assertEquals(shown.title(), words, "sorted by " + by);
                }
            }
        }
    }

    @Test
    void the_headers_show_what_sorts_also_after_another_order_was_put_in_its_place(FxRobot robot) {
        sort(robot, TurnColumn.UNSURE, SortType.DESCENDING);
        List<SortKey> clicked = List.of(new SortKey(TurnColumn.UNSURE, SortType.DESCENDING));
        assertEquals(clicked, model.headers().keysProperty().get());
        robot.interact(model::putHeadersAside);
        assertEquals(List.of(), table().node().getSortOrder());
        robot.interact(model::takeHeadersBack);
        assertEquals(
                List.of(TurnColumn.UNSURE),
                table().node().getSortOrder().stream()
                        .map(TableColumn::getUserData)
                        .toList());
        assertEquals(clicked, model.headers().keysProperty().get());
    }

    private void sort(FxRobot robot, TurnColumn by, SortType direction) {
        robot.interact(() -> table().node().getColumns().stream()
                .filter(column -> column.getUserData() == by)
                .forEach(column -> {
                    column.setSortType(direction);
                    table().node().getSortOrder().setAll(List.of(column));
                }));
    }

    private static List<String> texts(FxRobot robot, String style) {
        return cells(robot, style).stream().map(TableCell::getText).toList();
    }

    private static List<TableCell<?, ?>> cells(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(TableCell.class).stream()
                .filter(cell -> cell.getText() != null && !cell.isEmpty())
                .<TableCell<?, ?>>map(cell -> cell)
                .toList();
    }
}
