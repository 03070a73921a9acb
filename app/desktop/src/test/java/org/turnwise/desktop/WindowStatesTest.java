package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** What the window says where not all is as usual: first start, nothing open, read-only, a file it cannot use. */
class WindowStatesTest extends WindowJourney {
    private final SessionFiles sessions = new SessionFiles();

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void with_every_pane_hidden_the_window_says_how_they_come_back(FxRobot robot) throws Exception {
        Path file = folder.resolve("talk.turnwise");
        session(file).close();
        onFx(() -> program().orders().open(file));
        until(() -> program().screen().isPresent());
        List<KeyCode> keys = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
        keys.forEach(key -> robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL));
        until(() -> robot.lookup("#no-panes").tryQuery().isPresent());
        robot.clickOn("Turn table (Ctrl+1)");
        until(() -> robot.lookup("#no-panes").tryQuery().isEmpty()
                && robot.lookup("#turn-table").tryQuery().isPresent());
    }

    @Test
    void a_second_window_says_who_edits_answers_no_labelling_key_and_opens_again_for_editing(FxRobot robot)
            throws Exception {
        Path file = folder.resolve("talk.turnwise");
        try (SessionEditor elsewhere = session(file)) {
            onFx(() -> program().orders().open(file));
            until(() -> program().screen().isPresent());
            String banner = words(robot, "#read-only-banner");
            assertTrue(banner.contains("Read-only.") && banner.contains("Close it there"), banner);
            for (KeyCode key : List.of(KeyCode.DIGIT5, KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.F, KeyCode.D)) {
                onFx(() -> {
                    program().parts().status().note("");
                    return true;
                });
                robot.type(key);
                until(() -> note(robot).startsWith("Nothing was changed: this session is read-only"));
            }
            assertTrue(session().rows().stream().allMatch(r -> r.annotation().isEmpty()));
            assertEquals(2, elsewhere.steps(10).size(), "the session has the edits it was made with");
        }
        robot.clickOn("Open again");
        until(() -> program().screen().isPresent() && !session().readOnly());
        assertTrue(robot.lookup("#read-only-banner").tryQuery().isEmpty());
        robot.type(KeyCode.DIGIT5);
        until(() -> session().rows().get(0).humanLabel().equals(Optional.of("joy")));
    }

    @Test
    void with_nothing_open_there_are_three_choices_and_the_sessions_opened_last(FxRobot robot) throws Exception {
        Path file = folder.resolve("talk.turnwise");
        session(file).close();
        for (String choice : List.of("#welcome-sample", "#welcome-open", "#welcome-import")) {
            Node card = robot.lookup(choice).query();
            assertTrue(card.isVisible() && card.isFocusTraversable(), choice);
            double height = card.getBoundsInLocal().getHeight();
            assertTrue(height >= 150 && height < 250, "a big choice, and not the whole window: " + height);
        }
        onFx(() -> program().orders().open(file));
        until(() -> program().screen().isPresent());
        onFx(() -> {
            program().orders().closeSession();
            return true;
        });
        until(() -> robot.lookup("talk").tryQuery().isPresent());
        assertEquals("", robot.lookup("#status-saved").queryAs(Label.class).getText(), "nothing to be saved");
        robot.clickOn("talk");
        until(() -> program().screen().isPresent());
        assertEquals("Talk", session().session().name());
    }

    @Test
    void a_start_whose_last_session_is_gone_says_so_and_shows_the_choices(FxRobot robot) throws Exception {
        Path gone = folder.resolve("gone.turnwise");
        onFx(() -> program().start(new StartOptions(Optional.of(gone), Optional.empty())));
        until(() -> robot.lookup("#failure-banner").tryQuery().isPresent());
        String banner = words(robot, "#failure-banner");
        assertTrue(banner.startsWith("Could not open gone.turnwise. There is no session file"), banner);
        assertTrue(banner.contains("Check the name"), "what to do: " + banner);
        assertTrue(robot.lookup("#welcome-open").tryQuery().isPresent());
    }

    @Test
    void a_first_start_opens_the_sample_and_says_the_first_words(FxRobot robot) throws Exception {
        onFx(() -> program().start(new StartOptions(Optional.empty(), Optional.empty())));
        until(() -> robot.lookup("#welcome-banner").tryQuery().isPresent());
        assertTrue(words(robot, "#welcome-banner").contains("press 1 to 7"));
        assertFalse(session().rows().isEmpty());
        robot.clickOn("Got it");
        until(() -> robot.lookup("#welcome-banner").tryQuery().isEmpty());
    }

    @Test
    void a_dropped_file_of_no_known_kind_is_named_and_a_dropped_session_opened(FxRobot robot) throws Exception {
        Path file = folder.resolve("talk.turnwise");
        session(file).close();
        drop(folder.resolve("minutes.docx"));
        String banner = words(robot, "#failure-banner");
        assertTrue(banner.startsWith("minutes.docx is of no kind that can be opened here."), banner);
        drop(file);
        until(() -> program().screen().isPresent());
        assertTrue(robot.lookup("#failure-banner").tryQuery().isEmpty(), "what was said is over");
    }

    @Test
    void the_window_closes_only_when_work_that_cannot_be_stopped_has_ended() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        onFx(() -> program().parts().tasks().start("Loading", progress -> {
            begun.countDown();
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < 20; i++) {
                // A model being loaded heeds no interruption.
                uninterruptibly(() -> Thread.sleep(20));
            }
            ended.set(true);
            return "loaded";
        }));
        begun.await();
        assertTrue(onFx(() -> {
            program().close();
            return ended.get();
        }));
    }

    private interface Pause {
        void run() throws InterruptedException;
    }

    private static void uninterruptibly(Pause pause) {
        try {
            pause.run();
        } catch (InterruptedException e) {
            // Not heeded.
        }
    }

    private void drop(Path file) throws Exception {
        onFx(() -> {
            program().orders().take(DroppedFiles.of(List.of(file)));
            return true;
        });
    }

    private SessionEditor session(Path file) {
        SessionEditor editor = sessions.create(file, "Talk");
        editor.apply(new AddSpeaker(new Speaker("a", "Mia")));
        editor.apply(new AddTurns(List.of(
                new Turn(new TurnId(1), new TimeSpan(0, 900), "a", "Hello."),
                new Turn(new TurnId(2), new TimeSpan(900, 1800), "a", "Hello again."))));
        return editor;
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#status-note").queryAs(Label.class).getText();
    }

    /** Everything a strip says, its buttons' words last. */
    private static String words(FxRobot robot, String strip) {
        return robot.from(robot.lookup(strip).<Node>query()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining(" "));
    }
}
