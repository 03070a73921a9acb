package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** A session so long that it comes into the window in steps. */
class LongOpeningJourneyTest extends WindowJourney {
    private static final int TURNS = 6_000;

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void it_is_labelled_from_its_first_turn_on_and_a_damaged_one_is_refused(FxRobot robot) throws Exception {
        Path file = talk();
        var first = onFx(() -> program().orders().open(file));
        assertSame(first, onFx(() -> program().orders().open(file)), "a second click does not open it a second time");
        until(() -> program().screen().isPresent());
        assertFalse(onFx(() -> session().readOnly()));
        assertEquals(TURNS, onFx(() -> session().rows().size()));
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT5);
        until(() -> session().rows().get(1).humanLabel().isPresent());
        until(() -> session().completeProperty().get());
        assertTrue(onFx(() -> session().rows().get(TURNS - 1).prediction().isPresent()));
        assertEquals(Optional.of(new TurnId(3)), onFx(() -> session().selected()));
        until(() ->
                robot.lookup("#model-confidence").queryAs(Label.class).getText().contains("%"));
        onFx(() -> {
            program().orders().closeSession();
            return true;
        });

        damage(file, "UPDATE prediction SET probabilities = '{\"jo' WHERE turn = 5000");
        refused(robot, file);
        // what cannot be read now comes before the predictions, when the beginning is shown already
        damage(file, "UPDATE turn SET attributes = '{\"jo' WHERE id = 5000");
        onFx(() -> {
            program().parts().window().removeBanners();
            return true;
        });
        refused(robot, file);
    }

    @Test
    void a_label_given_before_all_turns_are_there_goes_to_the_turn_then_chosen_and_nothing_is_counted(FxRobot robot)
            throws Exception {
        Path file = talk();
        CompletableFuture<Void> read = new CompletableFuture<>();
        try {
            beginToOpen(file, read);
            until(() -> text(robot, "#status-note").equals("Opening long.turnwise…"));
            assertEquals("still being opened", text(robot, "#labelled-words"));

            robot.type(KeyCode.DIGIT5, KeyCode.DIGIT1, KeyCode.DOWN, KeyCode.DIGIT5);
            until(() -> text(robot, "#status-note").startsWith("joy goes to the turn that was chosen"));
            robot.type(KeyCode.F);
            until(() -> text(robot, "#status-note").startsWith("That comes too early: long.turnwise is"));
            assertTrue(onFx(() -> program().screen().isEmpty()));
        } finally {
            read.complete(null);
        }
        until(() -> program().screen().isPresent()
                && session().rows().get(3).humanLabel().isPresent());
        assertEquals(List.of("joy", "neutral", "", "joy", ""), onFx(() -> session().rows().subList(0, 5).stream()
                .map(row -> row.humanLabel().orElse(""))
                .toList()));
        assertEquals(Optional.of(new TurnId(5)), onFx(() -> session().selected()));
        assertFalse(onFx(() -> session().rows().get(4).flagged()));
        until(() -> text(robot, "#labelled-words").startsWith("3 of 6000 labelled"));
        robot.type(KeyCode.F);
        until(() -> session().rows().get(4).flagged());
        until(() -> session().completeProperty().get());
    }

    @Test
    void behind_the_last_turn_of_the_beginning_labels_wait_for_the_rest(FxRobot robot) throws Exception {
        Path file = talk();
        CompletableFuture<Void> read = new CompletableFuture<>();
        try {
            beginToOpen(file, read);
            until(() -> text(robot, "#status-note").equals("Opening long.turnwise…"));
            until(() -> robot.lookup("#turn-table").tryQuery().isPresent());
            TableView<?> table = robot.lookup("#turn-table").queryTableView();
            onFx(() -> {
                table.getSelectionModel().clearAndSelect(table.getItems().size() - 3);
                return true;
            });
            robot.type(KeyCode.DIGIT5, KeyCode.DIGIT5, KeyCode.DOWN, KeyCode.DIGIT5);
            until(() -> text(robot, "#status-note").startsWith("That comes too early"));
        } finally {
            read.complete(null);
        }
        until(() -> program().screen().isPresent()
                && session().rows().get(198).humanLabel().isPresent());
        assertEquals(1, onFx(() -> session().rows().stream()
                .filter(row -> row.humanLabel().isPresent())
                .count()));
        until(() -> session().completeProperty().get());
    }

    /** Opens the file up to its beginning; the rest is read once that is allowed. */
    private void beginToOpen(Path file, CompletableFuture<Void> read) throws Exception {
        onFx(() -> program()
                .orders()
                .show(
                        FxSession.open(
                                file,
                                told -> new SessionFiles().openInSteps(file, begun -> {
                                    told.accept(begun);
                                    read.join();
                                }),
                                OpenSession.ME,
                                program().parts().fx()),
                        "not opened"));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static void damage(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void refused(FxRobot robot, Path file) throws Exception {
        onFx(() -> program().orders().open(file));
        until(() -> robot.lookup("#failure-banner").tryQuery().isPresent());
        assertTrue(onFx(() -> program().screen().isEmpty()), "what can be read of it is not taken for the session");
        assertTrue(onFx(() -> robot.lookup("#turns-pane").tryQuery().isEmpty()), "nor is it shown");
        String said =
                robot.lookup("#failure-banner .label").queryAs(Label.class).getText();
        assertTrue(said.contains("Could not open long.turnwise.") && said.contains("damaged"), said);
        assertEquals("Turnwise", onFx(() -> program().parts().stage().getTitle()));
        assertEquals(
                0,
                onFx(() -> program().parts().preferences().remembered().recent().size()));
    }

    private Path talk() {
        Path file = folder.resolve("long.turnwise");
        Session content = Conversations.plain(TURNS);
        try (SessionEditor editor = new SessionFiles().create(file, "Long")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
            editor.apply(new RecordAnalysis(Conversations.run(), Conversations.predictions(content)));
        }
        return file;
    }
}
