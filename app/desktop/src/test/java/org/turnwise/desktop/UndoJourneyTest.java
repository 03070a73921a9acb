package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.store.SessionFiles;

/** Labels by keys, an analysis that ends meanwhile, and what Ctrl+Z then takes back. */
class UndoJourneyTest extends WindowJourney {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final SetClock clock = new SetClock(Instant.now());

    @Start
    void start(Stage stage) {
        open(stage, clock);
    }

    @Test
    void undo_takes_back_the_labels_then_asks_before_the_analysis_and_leaves_the_import(FxRobot robot)
            throws Exception {
        labelledAndAnalysed(robot);
        assertEquals("Undo: Label neutral", menuItem().getText());

        undo(robot);
        assertEquals("Undone: Label neutral (Ctrl+Shift+Z brings it back).", said(robot));
        undo(robot);
        assertEquals("Undone: Label joy (Ctrl+Shift+Z brings it back).", said(robot));
        assertEquals(0, labels());
        assertEquals(1, session().session().runs().size());
        String analysis = "Analysis by " + Conversations.run().modelName();
        assertEquals("Undo: " + analysis + " (asks first)", menuItem().getText());

        hold(robot, 5);
        assertTrue(said(robot).startsWith("Not undone yet: " + analysis + ", today "), said(robot));
        assertEquals(1, session().session().runs().size(), "the key was not let go in between");
        robot.type(KeyCode.DOWN);
        until(() -> said(robot).isEmpty());
        undo(robot);
        assertEquals(1, session().session().runs().size(), "something was done in between");

        undo(robot);
        assertEquals("Undone: " + analysis + " (Ctrl+Shift+Z brings it back).", said(robot));
        assertEquals(0, session().session().runs().size());
        assertEquals("Nothing to undo", menuItem().getText());
        assertTrue(menuItem().isDisable());
        undo(robot);
        assertEquals(6, session().rows().size());
        assertEquals("Nothing to undo", said(robot));

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> session().session().runs().size() == 1);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> labels() == 1);
        assertEquals("Done again: Label joy.", said(robot));
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        until(() -> labels() == 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        until(() -> said(robot).equals("Nothing to redo"));
    }

    @Test
    void that_redo_brings_it_back_is_said_no_longer_than_it_does(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        robot.type(KeyCode.DIGIT5);
        until(() -> labels() == 1);
        undo(robot);
        assertEquals("Undone: Label joy (Ctrl+Shift+Z brings it back).", said(robot));
        robot.type(KeyCode.DIGIT1);
        until(() -> labels() == 1);
        assertEquals("", said(robot));
    }

    @Test
    void chords_pressed_in_the_window_of_traces_are_answered_as_in_the_main_one(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        robot.type(KeyCode.DIGIT5);
        until(() -> labels() == 1);
        onFx(() -> {
            screen().traces().show();
            return true;
        });
        until(() -> robot.lookup("#trace-record").query().getScene().getWindow().isFocused());
        analyse();
        undo(robot);
        until(() -> labels() == 0);
        undo(robot);
        undo(robot);
        until(() -> session().session().runs().isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> program().parts().window().overlayShown()
                && program().parts().stage().isFocused());
    }

    @Test
    void an_analysis_is_undone_by_palette_and_by_menu_as_by_key(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        analyse();
        byPalette(robot, "undo");
        assertTrue(said(robot).startsWith("Not undone yet: Analysis"), said(robot));
        clock.pass(Duration.ofSeconds(2));
        byPalette(robot, "undo");
        assertTrue(said(robot).startsWith("Undone: Analysis"), said(robot));
        byPalette(robot, "undo");
        assertEquals("Nothing to undo", said(robot));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write("background");
        robot.type(KeyCode.ENTER);
        assertEquals(
                "“Background tasks” cannot be done now.",
                robot.lookup("#command-hint").queryAs(Label.class).getText());
        robot.type(KeyCode.ESCAPE);

        analyse();
        byMenu(robot);
        assertTrue(said(robot).startsWith("Not undone yet: Analysis"), said(robot));
        clock.pass(Duration.ofSeconds(2));
        byMenu(robot);
        assertTrue(said(robot).startsWith("Undone: Analysis"), said(robot));
    }

    private void byPalette(FxRobot robot, String words) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write(words);
        robot.type(KeyCode.ENTER);
        settle();
    }

    /** As by keys: what is pressed in an open menu does not count. */
    private void byMenu(FxRobot robot) throws Exception {
        Menu edit = onFx(() -> menuItem().getParentMenu());
        onFx(() -> {
            edit.show();
            return true;
        });
        robot.type(KeyCode.DOWN, KeyCode.UP);
        onFx(() -> {
            menuItem().fire();
            edit.hide();
            return true;
        });
        settle();
    }

    @Test
    void each_undo_in_a_burst_is_named_by_what_it_took_back(FxRobot robot) throws Exception {
        labelledAndAnalysed(robot);
        List<String> heard = new ArrayList<>();
        onFx(() ->
                robot.lookup("#status-note").queryAs(Label.class).textProperty().subscribe(words -> heard.add(words)));
        onFx(() -> {
            program().orders().undo();
            program().orders().undo();
            program().orders().undo();
            return true;
        });
        settle();
        assertEquals(0, labels());
        assertEquals(1, session().session().runs().size());
        List<String> last = heard.subList(heard.size() - 3, heard.size());
        assertTrue(last.get(0).startsWith("Undone: Label neutral"), last::toString);
        assertTrue(last.get(1).startsWith("Undone: Label joy"), last::toString);
        assertTrue(last.get(2).startsWith("Not undone yet: Analysis"), last::toString);
    }

    @Test
    void a_transcript_imported_into_the_session_is_undone_but_not_the_one_that_it_was_made_of(FxRobot robot)
            throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        assertTrue(menuItem().isDisable());
        assertEquals("Nothing to undo", menuItem().getText());
        undo(robot);
        assertEquals(6, session().rows().size());
        assertEquals(Optional.empty(), session().nextUndoProperty().get());

        Session more = Conversations.plain(8);
        onFx(() -> session()
                .submit(new Several(
                        "Import more.srt",
                        List.of(new AddTurns(more.turnsInOrder().subList(6, 8))))));
        until(() -> session().rows().size() == 8);
        assertFalse(menuItem().isDisable());
        assertEquals("Undo: Import more.srt", menuItem().getText());
        undo(robot);
        assertEquals(6, session().rows().size());
    }

    @Test
    void that_another_undo_takes_an_analysis_back_is_said_no_longer_than_it_does(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        analyse();
        undo(robot);
        assertTrue(said(robot).startsWith("Not undone yet: Analysis"), said(robot));
        onFx(() -> session().submit(new RenameSession("Another name")));
        until(() -> session().whole().name().equals("Another name"));
        assertEquals("", said(robot));
    }

    private void labelledAndAnalysed(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        robot.type(KeyCode.DIGIT5);
        until(() -> labels() == 1);
        robot.type(KeyCode.DIGIT1);
        until(() -> labels() == 2);
        analyse();
    }

    private void analyse() throws Exception {
        onFx(() -> session()
                .submit(new RecordAnalysis(
                        Conversations.run(), Conversations.predictions(session().whole()))));
        until(() -> session().session().runs().size() == 1);
    }

    private Path talk() {
        Session content = Conversations.plain(6);
        List<Edit> edits = new ArrayList<>();
        content.speakers().values().forEach(s -> edits.add(new AddSpeaker(s)));
        edits.add(new AddTurns(content.turnsInOrder()));
        Path file = folder.resolve("talk.turnwise");
        try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
            editor.apply(new Several("Import talk.srt", edits));
        }
        return file;
    }

    private void undo(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
    }

    /** The key goes down and repeats itself. */
    private void hold(FxRobot robot, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            onFx(() -> {
                Event.fireEvent(
                        program().parts().scene().getRoot(),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "z", KeyCode.Z, false, true, false, false));
                return true;
            });
            settle();
            clock.pass(Duration.ofSeconds(2));
        }
        robot.release(KeyCode.Z);
    }

    private void settle() throws Exception {
        until(() -> session().saveStateProperty().get() instanceof SaveState.Saved);
    }

    private long labels() {
        return session().rows().stream().filter(r -> r.humanLabel().isPresent()).count();
    }

    private MenuItem menuItem() {
        MenuBar bar = (MenuBar) program().parts().scene().lookup("#menu-bar");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> UNDO.equals(item.getAccelerator()))
                .findFirst()
                .orElseThrow();
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#status-note").queryAs(Label.class).getText();
    }
}
