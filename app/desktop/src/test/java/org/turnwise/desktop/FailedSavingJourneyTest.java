package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.store.SessionFiles;

/** A label that the file does not take, as on a full disk, and what is saved once it takes labels again. */
class FailedSavingJourneyTest extends WindowJourney {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void what_was_not_saved_is_said_above_the_panes_and_the_next_label_is_saved(FxRobot robot) throws Exception {
        Path file = talk();
        in(file, "CREATE TRIGGER full BEFORE INSERT ON annotation BEGIN SELECT RAISE(FAIL, 'no room'); END");
        onFx(() -> program().orders().open(file));
        until(() -> program().screen().isPresent());
        robot.type(KeyCode.DIGIT5);
        until(() -> session().saveStateProperty().get() instanceof SaveState.Failed);
        String said =
                robot.lookup("#failure-banner .label").queryAs(Label.class).getText();
        assertTrue(said.startsWith("The change was not saved: ") && said.contains(file.toString()), said);
        assertTrue(said.contains("then make the change again"), said);
        assertEquals(0, labels());

        in(file, "DROP TRIGGER full");
        robot.type(KeyCode.DIGIT5);
        until(() -> session().saveStateProperty().get() instanceof SaveState.Saved);
        assertEquals(1, labels());
        assertTrue(robot.lookup("#failure-banner").tryQuery().isPresent(), "what was not saved then is not saved now");
    }

    private static void in(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long labels() {
        return session().rows().stream().filter(r -> r.humanLabel().isPresent()).count();
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
