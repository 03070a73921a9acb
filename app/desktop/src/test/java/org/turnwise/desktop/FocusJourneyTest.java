package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.shell.Banner;
import org.turnwise.desktop.shell.MainWindow;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** After notices, dialogs, clicks on icons and label keys the keys are the table's again. */
class FocusJourneyTest extends WindowJourney {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void the_keys_come_back_to_the_table(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        until(() -> focused().equals("turn-table"));

        MainWindow window = program().parts().window();
        onFx(() -> {
            window.banner(Banner.welcome(
                    "greeting", "Welcome", new Banner.Action("Understood", () -> window.removeBanner("greeting"))));
            return true;
        });
        robot.clickOn("Understood");
        until(() -> robot.lookup("#greeting").tryQuery().isEmpty());
        until(() -> focused().equals("turn-table"));

        robot.clickOn("#theme-button");
        until(() -> focused().equals("turn-table"));

        robot.clickOn("#keys-button");
        until(window::overlayShown);
        robot.type(KeyCode.ESCAPE);
        until(() -> !window.overlayShown());
        until(() -> focused().equals("turn-table"));

        robot.interact(() -> robot.lookup("#keys-button").query().requestFocus());
        assertEquals("keys-button", onFx(this::focused), "who goes to an icon by keys stays there");
        WaitForAsyncUtils.asyncFx(() -> program().commands().editSchemes());
        until(() -> robot.lookup("#schemes-pane").tryQuery().isPresent());
        robot.clickOn("#schemes-apply");
        until(() -> robot.lookup("#schemes-pane").tryQuery().isEmpty());
        until(() -> focused().equals("turn-table"));

        robot.interact(() -> robot.lookup("#flag-button").query().requestFocus());
        assertEquals("flag-button", onFx(this::focused));
        robot.type(KeyCode.DIGIT4);
        until(() -> session().row(new TurnId(1)).orElseThrow().humanLabel().isPresent());
        assertEquals("turn-table", onFx(this::focused));
    }

    @Test
    void after_a_click_on_a_picture_of_a_scale_the_arrows_choose_turns_and_keys_label_them(FxRobot robot)
            throws Exception {
        onFx(() -> {
            program().parts().preferences().remember(r -> r.withOpen("scales"));
            return true;
        });
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        until(() -> robot.lookup("#sam-valence-4").tryQuery().isPresent());
        robot.clickOn("#sam-valence-4");
        until(() -> session()
                .session()
                .annotation(new TurnId(1), session().annotator().id(), "vad")
                .isPresent());
        robot.type(KeyCode.DOWN);
        until(() -> session().selected().equals(Optional.of(new TurnId(2))));
        robot.type(KeyCode.DIGIT5);
        until(() -> label(2).equals(Optional.of("joy")) && session().selected().equals(Optional.of(new TurnId(3))));
        robot.clickOn("#sam-valence-2");
        robot.type(KeyCode.UP);
        until(() -> session().selected().equals(Optional.of(new TurnId(2))));
        robot.type(KeyCode.DIGIT4);
        until(() -> label(2).equals(Optional.of("sadness")));
        assertEquals("turn-table", onFx(this::focused));
    }

    @Test
    void no_icon_of_the_header_has_the_keys_by_itself(FxRobot robot) throws Exception {
        MainWindow window = program().parts().window();
        until(() -> focused().equals("main-window"));
        robot.type(KeyCode.ENTER).type(KeyCode.SPACE);
        assertFalse(onFx(window::overlayShown));
        List<String> had = new ArrayList<>();
        onFx(() -> {
            program().parts().scene().focusOwnerProperty().addListener(o -> had.add(focused()));
            return program().orders().open(talk());
        });
        until(() -> program().screen().isPresent());
        until(() -> focused().equals("turn-table"));
        assertFalse(had.contains("keys-button"), had::toString);

        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        until(() -> focused().equals("main-window"));
        robot.type(KeyCode.ENTER).type(KeyCode.SPACE);
        assertFalse(onFx(window::overlayShown));
        robot.clickOn(".palette-button");
        until(() -> label(1).isPresent());
        assertEquals("main-window", onFx(this::focused), "Space plays, and does not give the label again");
        robot.type(KeyCode.DIGIT5);
        until(() -> label(2).equals(Optional.of("joy")));

        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        until(() -> focused().equals("turn-table"));
    }

    private Optional<String> label(int turn) {
        return session().row(new TurnId(turn)).orElseThrow().humanLabel();
    }

    @Test
    void a_key_is_changed_by_keys_alone(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        WaitForAsyncUtils.asyncFx(() -> program().commands().editKeys());
        until(() ->
                robot.lookup("#keys-search").tryQuery().filter(Node::isFocused).isPresent());
        String before = onFx(() -> robot.lookup("#keys-words").queryLabeled().getText());
        int all = onFx(
                () -> robot.lookup("#keys-table").queryTableView().getItems().size());
        robot.type(KeyCode.F, KeyCode.L, KeyCode.A, KeyCode.G);
        until(() -> robot.lookup("#keys-table").queryTableView().getItems().size() < all);
        robot.type(KeyCode.DOWN);
        until(() ->
                robot.lookup("#keys-table").tryQuery().filter(Node::isFocused).isPresent());
        robot.type(KeyCode.ENTER);
        String asks = onFx(() -> robot.lookup("#keys-words").queryLabeled().getText());
        assertTrue(!asks.equals(before) && asks.contains("Esc"), asks);
        robot.type(KeyCode.ESCAPE);
        assertEquals(
                before, onFx(() -> robot.lookup("#keys-words").queryLabeled().getText()));
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        until(() ->
                robot.lookup("#keys-search").tryQuery().filter(Node::isFocused).isPresent());
        robot.type(KeyCode.ESCAPE);
        assertEquals("", robot.lookup("#keys-search").queryTextInputControl().getText());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#keys-table").tryQuery().isEmpty());
    }

    private String focused() {
        return Optional.ofNullable(program().parts().scene().getFocusOwner())
                .map(Node::getId)
                .orElse("none");
    }

    private Path talk() {
        Session content = Conversations.plain(6);
        Path file = folder.resolve("talk.turnwise");
        try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
        }
        return file;
    }
}
