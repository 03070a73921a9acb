package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.model.AnalysisRun;

/** Another model pack is chosen, its opinion held against that of the first, on a screen in memory. */
class RunsJourneyTest extends WindowJourney {
    /** One for all: the sample is heard and looked at once. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path cache;

    private final UserFolders packed = packed();

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Override
    UserFolders folders() {
        return packed;
    }

    @Test
    void another_pack_analyses_and_both_runs_are_held_against_each_other(FxRobot robot) throws Exception {
        onFx(program().orders()::openSample);
        until(() -> program().screen().isPresent());
        until(() -> idle() && runs().runs().size() == 1);
        AnalysisRun old = onFx(() -> runs().shown().orElseThrow());
        assertEquals(Analyzers.DEFAULT_PACK, old.modelName());
        until(() -> item("damaged-pack").isPresent());
        MenuItem damaged = onFx(() -> item("damaged-pack").orElseThrow());
        assertTrue(damaged.isDisable() && damaged.getText().contains("cannot be used"), damaged.getText());

        onFx(() -> {
            item("second-pack").orElseThrow().fire();
            return true;
        });
        until(() -> idle() && runs().runs().size() == 2);
        AnalysisRun fresh = onFx(() -> runs().shown().orElseThrow());
        assertEquals("second-pack", fresh.modelName());
        assertTrue(fresh.tookMillis().isPresent(), "the run knows how long it took");
        assertNotEquals(old.id(), fresh.id());
        assertEquals(
                "second-pack", program().parts().preferences().preferences().modelPack());
        assertTrue(onFx(() -> ((RadioMenuItem) item("second-pack").orElseThrow()).isSelected()));
        assertTrue(text(robot, "#status-device").startsWith("second-pack"), "the status bar says whose opinion it is");
        assertTrue(onFx(() -> opinion(robot).getText()).startsWith("by second-pack"));

        var labels = onFx(() -> session().session().annotations());
        var predictions = onFx(() -> session().session().predictions());
        onFx(() -> {
            choice(opinion(robot).getItems(), Analyzers.DEFAULT_PACK)
                    .orElseThrow()
                    .fire();
            return true;
        });
        until(() -> runs().shown().equals(Optional.of(old)));
        onFx(() -> {
            Menu compare = opinion(robot).getItems().stream()
                    .filter(Menu.class::isInstance)
                    .map(Menu.class::cast)
                    .findFirst()
                    .orElseThrow();
            choice(compare.getItems(), "second-pack").orElseThrow().fire();
            return true;
        });
        until(() -> runs().comparedProperty().get().equals(Optional.of(fresh)));
        String said = text(robot, "#compared");
        assertTrue(said.startsWith("Compared with second-pack") && said.contains("both "), said);
        assertTrue(robot.lookup(".share-mark").queryAll().stream().anyMatch(Node::isVisible), "the bars are marked");
        assertEquals(labels, onFx(() -> session().session().annotations()));
        assertEquals(predictions, onFx(() -> session().session().predictions()));

        onFx(() -> {
            program().orders().compareRuns();
            return true;
        });
        until(() -> robot.lookup("#comparison-summary").tryQuery().isPresent()
                && text(robot, "#comparison-summary").contains("100 %"));
        int all = onFx(() -> session().rows().size());
        TableView<?> table = robot.lookup("#comparison-table").queryAs(TableView.class);
        onFx(() -> {
            int row = table.getItems().indexOf("neutral");
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row, columns(table).get(row + 1));
            return true;
        });
        robot.type(KeyCode.ENTER);
        until(() -> program().screen().orElseThrow().turns().filter().isActive());
        assertTrue(onFx(() -> program().screen().orElseThrow().turns().shown().size()) < all);

        Path csv = folder.resolve("runs.csv");
        files.answer(csv);
        robot.clickOn("#comparison-save");
        until(() -> Files.exists(csv) && Files.size(csv) > 0);
        assertTrue(Files.readString(csv).contains("rows: " + old.modelName()), Files.readString(csv));
        assertStatisticsFollow(robot);
    }

    /** Ctrl+T opens them; they say nothing of the model while its opinion is hidden, and are saved beside the session. */
    private void assertStatisticsFollow(FxRobot robot) throws Exception {
        onFx(() -> {
            program().parts().stage().requestFocus();
            return true;
        });
        robot.press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        until(() -> robot.lookup("#statistics-labels").tryQuery().isPresent());
        onFx(() -> {
            TabPane tabs = robot.lookup("#statistics-tabs").queryAs(TabPane.class);
            tabs.getSelectionModel().select(3);
            program().screen().orElseThrow().labelling().label("joy");
            return true;
        });
        until(() -> robot.lookup("#statistics-confusion-table").tryQuery().isPresent());
        Path csv = folder.resolve("scores.csv");
        files.answer(csv);
        onFx(() -> {
            robot.lookup("#statistics-confusion-save").queryAs(Button.class).fire();
            return true;
        });
        until(() -> Files.exists(csv) && Files.size(csv) > 0);
        assertTrue(files.suggested().orElseThrow().toString().endsWith("-scores.csv"));
        assertTrue(Files.readString(csv).contains("\n(mean),1,1,"), Files.readString(csv));
        onFx(() -> {
            session().predictionsVisibleProperty().set(false);
            return true;
        });
        assertTrue(robot.lookup("#statistics-confusion-table").tryQuery().isEmpty(), "hidden at once");
    }

    @Test
    void a_turn_that_was_changed_is_said_to_be_and_the_model_asked_again(FxRobot robot) throws Exception {
        onFx(program().orders()::openSample);
        until(() -> program().screen().isPresent());
        until(() -> idle() && runs().runs().size() == 1);
        TurnRow row = onFx(() -> session().rows().get(2));
        onFx(() -> {
            session().select(row.id());
            return session()
                    .submit(new ChangeTurns(List.of(row.turn().withText("I am so angry with you, get out of here!"))));
        });
        until(() -> !session().row(row.id()).orElseThrow().turn().equals(row.turn()));
        assertTrue(robot.lookup("#outdated").query().isVisible());
        assertTrue(text(robot, "#status-note").contains("as it was"), text(robot, "#status-note"));
        assertEquals(
                row.prediction(),
                onFx(() -> session().row(row.id()).orElseThrow().prediction()));

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R).release(KeyCode.R, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() ->
                idle() && !session().row(row.id()).orElseThrow().prediction().equals(row.prediction()));
        assertEquals(1, onFx(() -> runs().runs().size()), "the run is the same");
        assertEquals(
                onFx(() -> session().rows().size()),
                onFx(() -> session().session().predictions().size()));
        assertFalse(robot.lookup("#outdated").query().isVisible());
        assertTrue(text(robot, "#status-note").startsWith("Analysed what changed"), text(robot, "#status-note"));

        onFx(() -> session().undo());
        until(() -> session().row(row.id()).orElseThrow().prediction().equals(row.prediction()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<javafx.scene.control.TableColumn> columns(TableView table) {
        return table.getColumns();
    }

    /** In the menu bar's list of packs. */
    private Optional<MenuItem> item(String pack) {
        MenuBar bar = (MenuBar) program().parts().scene().lookup("#menu-bar");
        return bar.getMenus().stream()
                .filter(menu -> menu.getText().equals("_Model"))
                .flatMap(menu -> menu.getItems().stream())
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .filter(menu -> menu.getText().equals("Model _pack"))
                .findFirst()
                .flatMap(menu -> choice(menu.getItems(), pack));
    }

    private static Optional<MenuItem> choice(List<MenuItem> items, String start) {
        return items.stream()
                .filter(i -> !(i instanceof Menu)
                        && i.getText() != null
                        && i.getText().startsWith(start))
                .findFirst();
    }

    private static MenuButton opinion(FxRobot robot) {
        return robot.lookup("#opinion-of").queryAs(MenuButton.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private boolean idle() {
        return !program().orders().analysing().get()
                && program().parts().tasks().running().isEmpty();
    }

    private RunChoice runs() {
        return program().screen().orElseThrow().runs();
    }

    /** Not on the FX thread: files are copied and checked. */
    private UserFolders packed() {
        UserFolders made = new UserFolders(folder.resolve("config"), folder.resolve("data"), cache);
        ModelPackCopies.shipped(made.modelPacks(), "second-pack");
        ModelPackCopies.damaged(made.modelPacks(), "damaged-pack");
        return made;
    }
}
