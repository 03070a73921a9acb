package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.keys.Entry;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.PaneSizes;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** Whether everything in the window can be reached without a mouse and said by a screen reader, and stays arranged. */
class WindowReachTest extends WindowJourney {
    private static final String OTHER_WRITINGS = "日本語 한국어 العربية \uD83D\uDE00\uD83D\uDE22";

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void every_command_of_the_menus_is_found_once_and_done_by_keys_alone(FxRobot robot) throws Exception {
        openTalk();
        List<Entry> listed = onFx(() -> program().commands().entries().all().stream()
                .filter(e -> !e.place().equals("Labels"))
                .toList());
        List<String> inMenus = onFx(this::inMenus);
        assertEquals(inMenus, listed.stream().map(WindowReachTest::path).toList());
        assertEquals(inMenus.size(), inMenus.stream().distinct().count(), "nothing is listed twice");
        assertEquals(listed.size(), listed.stream().map(Entry::id).distinct().count(), "no two have the same id");

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> robot.lookup("#command-search").tryQuery().isPresent());
        robot.write("hide").type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#command-palette").tryQuery().isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> robot.lookup("#command-search").tryQuery().isPresent());
        robot.write("view inspec").type(KeyCode.ENTER);
        until(() ->
                !program().parts().window().layout().inspectorShownProperty().get());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> robot.lookup("#command-list").tryQuery().isPresent());
        ListView<?> list = robot.lookup("#command-list").queryListView();
        assertEquals("View/Inspector", path((Entry) list.getItems().get(0)), "the one used last comes first");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void panes_stay_as_they_were_arranged(FxRobot robot) throws Exception {
        openTalk();
        onFx(() -> {
            program().parts().window().layout().sizesProperty().set(new PaneSizes(560, 330, 300));
            program().parts().window().layout().videoShownProperty().set(false);
            return true;
        });
        until(() -> program().parts().tasks().running().isEmpty());
        Stage stage = program().parts().stage();
        onFx(() -> {
            program().close();
            open(stage);
            return true;
        });
        openTalk();
        until(() -> {
            SplitPane across = (SplitPane)
                    robot.lookup("#turns-pane").query().getParent().getParent().getParent();
            return across.getDividerPositions().length == 1
                    && Math.abs(robot.lookup("#timeline-pane")
                                            .query()
                                            .getLayoutBounds()
                                            .getHeight()
                                    - 300)
                            < 12;
        });
        onFx(() -> {
            program().parts().window().layout().arrangeAnew();
            return true;
        });
        until(() ->
                program().parts().preferences().remembered().panes().hidden().isEmpty());
    }

    @Test
    void a_key_of_ones_own_is_kept_and_does_what_the_old_one_did(FxRobot robot) throws Exception {
        openTalk();
        Platform.runLater(() -> command("Tools/Keys").perform());
        until(() -> robot.lookup("#keys-table").tryQuery().isPresent());
        onFx(() -> {
            TableView<Entry> table = robot.lookup("#keys-table").queryTableView();
            table.getSelectionModel()
                    .select(table.getItems().stream()
                            .filter(e -> path(e).equals("View/Inspector"))
                            .findFirst()
                            .orElseThrow());
            table.requestFocus();
            List<String> nameless = table.getItems().stream()
                    .filter(e -> e.command().id().isEmpty())
                    .map(WindowReachTest::path)
                    .toList();
            assertEquals(List.of(), nameless, "a key is kept under what holds in every language");
            return true;
        });
        robot.type(KeyCode.ENTER, KeyCode.F);
        String refused = robot.lookup("#keys-words").queryAs(Label.class).getText();
        assertTrue(refused.contains("taken by \u201cFlag\u201d"), refused);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT, KeyCode.CONTROL);
        onFx(() -> {
            Window dialog = robot.lookup("#keys-table").query().getScene().getWindow();
            ((Button) ((DialogPane) dialog.getScene().getRoot()).lookupButton(ButtonType.OK)).fire();
            return true;
        });
        until(() -> command("View/Inspector").shortcut().orElseThrow().words().equals("Ctrl+Shift+G"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() ->
                !program().parts().window().layout().inspectorShownProperty().get());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        assertFalse(program().parts().window().layout().inspectorShownProperty().get(), "the old key is free");
        Path kept = folder.resolve("config").resolve("window.json");
        until(() -> Files.exists(kept)
                && Files.readString(kept)
                        .contains("\"" + entry("View/Inspector").id() + "\" : "));
    }

    @Test
    void everything_that_can_have_the_focus_has_a_name_to_be_said(FxRobot robot) throws Exception {
        assertEquals(List.of(), onFx(() -> SpokenNames.missing(root())), "the welcome");
        onFx(program().orders()::openSample);
        until(() -> program().screen().isPresent()
                && !program().orders().analysing().get()
                && program().parts().tasks().running().isEmpty());
        onFx(() -> {
            SessionScreen screen = program().screen().orElseThrow();
            screen.session().select(screen.session().rows().get(3).id());
            return true;
        });
        until(() -> robot.lookup("#inspector-pane").tryQuery().isPresent());
        List<String> missing = new ArrayList<>(onFx(() -> SpokenNames.missing(root())));
        for (String dialog : List.of(
                "File/Preferences", "Tools/Keys", "Tools/Statistics", "File/Export", "File/Import a recording")) {
            Platform.runLater(() -> command(dialog).perform());
            until(() -> Window.getWindows().size() > 1);
            onFx(() -> {
                Window shown = Window.getWindows().get(Window.getWindows().size() - 1);
                SpokenNames.missing(shown.getScene().getRoot()).forEach(m -> missing.add(dialog + ": " + m));
                shown.hide();
                return true;
            });
            until(() -> Window.getWindows().size() == 1);
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void words_in_other_writings_stand_in_lines_of_the_same_height(FxRobot robot) throws Exception {
        openTalk();
        until(() -> robot.lookup(OTHER_WRITINGS).tryQuery().isPresent());
        List<Double> heights = onFx(() -> robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> !row.isEmpty())
                .map(TableRow::getHeight)
                .distinct()
                .toList());
        assertEquals(1, heights.size(), heights::toString);
        Node words = robot.lookup(OTHER_WRITINGS).query();
        assertTrue(words.getLayoutBounds().getHeight() <= heights.get(0), "the words fit into their line");
    }

    private Parent root() {
        return program().parts().scene().getRoot();
    }

    private Command command(String path) {
        return entry(path).command();
    }

    private Entry entry(String path) {
        return program().commands().entries().all().stream()
                .filter(e -> path(e).equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Entry entry) {
        return entry.place() + "/" + entry.name();
    }

    private List<String> inMenus() {
        MenuBar bar = (MenuBar) program().parts().scene().lookup("#menu-bar");
        List<String> all = new ArrayList<>();
        bar.getMenus().forEach(menu -> collect(menu, words(menu), all));
        return all;
    }

    private static void collect(Menu menu, String place, List<String> all) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu below) {
                collect(below, place + ", " + words(below), all);
            } else if (!(item instanceof SeparatorMenuItem)) {
                // undo and redo name the step that they would take
                all.add(place + "/" + item.getText().replace("...", "").replaceFirst("^(Undo|Redo): .*", "$1"));
            }
        }
    }

    private static String words(Menu menu) {
        return menu.getText().replace("_", "");
    }

    private void openTalk() throws Exception {
        Path file = folder.resolve("talk.turnwise");
        if (!Files.exists(file)) {
            try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
                editor.apply(new AddSpeaker(new Speaker("a", "Mia")));
                editor.apply(new AddTurns(List.of(
                        new Turn(new TurnId(1), new TimeSpan(0, 900), "a", "Hello."),
                        new Turn(new TurnId(2), new TimeSpan(900, 1800), "a", OTHER_WRITINGS))));
            }
        }
        onFx(() -> program().orders().open(file));
        until(() -> program().screen().isPresent()
                && root().lookup("#timeline-pane") != null
                && program().parts().tasks().running().isEmpty());
    }
}
