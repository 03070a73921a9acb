package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** What an annotator does to turns by keys, in a session without a recording, and takes back. */
class TurnShapingJourneyTest extends WindowJourney {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void turns_are_split_nudged_and_merged_by_keys_and_all_is_undone(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        Session before = onFx(() -> session().session());
        onFx(() -> {
            session().select(new TurnId(2));
            screen().player().seek(4_200);
            return true;
        });
        robot.press(KeyCode.SHIFT, KeyCode.S).release(KeyCode.S, KeyCode.SHIFT);
        until(() -> session().rows().size() == 7);
        assertTrue(said(robot).startsWith("Split at 0:04.200"), said(robot));

        robot.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
        until(() -> chosen().span().startMillis() == 3_440);
        robot.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.SHIFT, KeyCode.ALT);
        until(() -> chosen().span().endMillis() == 4_190);
        assertEquals("The turn ends at 0:04.190 (Ctrl+Z takes it back).", said(robot));

        robot.press(KeyCode.SHIFT, KeyCode.M).release(KeyCode.M, KeyCode.SHIFT);
        until(() -> session().rows().size() == 6);
        assertEquals(new TimeSpan(3_440, turn(before, 2).span().endMillis()), onFx(() -> chosen().span()));
        assertEquals(turn(before, 2).text(), onFx(() -> chosen().text()));

        onFx(() -> {
            screen().timeline().model().range().choose(new TimeSpan(20_000, 21_000));
            return true;
        });
        robot.type(KeyCode.I);
        until(() -> session().rows().size() == 7);
        assertEquals(new TimeSpan(20_000, 21_000), onFx(() -> chosen().span()));

        // inserted, merged, the end nudged, the start nudged twice, split: five steps
        for (int i = 0; i < 5; i++) {
            assertTrue(onFx(() -> !session().session().equals(before)), "after " + i + " steps back");
            robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
            until(() -> session().saveStateProperty().get() instanceof SaveState.Saved);
        }
        until(() -> session().session().equals(before));
    }

    private Path talk() {
        Session content = Conversations.plain(6);
        Path file = folder.resolve("talk.turnwise");
        try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
            editor.apply(new RecordAnalysis(Conversations.run(), Conversations.predictions(content)));
        }
        return file;
    }

    private Turn chosen() {
        return session().selectedTurn().orElseThrow();
    }

    private static Turn turn(Session of, long id) {
        return of.turns().find(new TurnId(id)).orElseThrow();
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#status-note").queryAs(Label.class).getText();
    }
}
