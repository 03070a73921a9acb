package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** Labels given blind first. */
class BlindFirstJourneyTest extends WindowJourney {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void an_opinion_waits_for_the_own_label_and_cannot_be_accepted_before(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        assertEquals("Show the model's opinion", onFx(() -> opinionItem().getText()));
        WaitForAsyncUtils.asyncFx(() -> screen().labelled().ask());
        until(() -> robot.lookup("#label-blind-first").tryQuery().isPresent());
        assertFalse(robot.lookup("#open-so-far").query().isVisible());
        robot.clickOn("#label-blind-first");
        assertTrue(robot.lookup("#open-so-far").query().isVisible(), "the model has said something that could be seen");
        robot.type(KeyCode.ENTER);
        until(() -> text(robot, "#status-labelled").equals("blind first"));
        assertTrue(onFx(
                () -> session().rows().stream().allMatch(row -> row.prediction().isEmpty())));
        assertEquals("Show the model's opinion of turns you have labelled", onFx(() -> opinionItem()
                .getText()));
        assertTrue(opinionItem().isSelected());

        TurnId first = onFx(() -> session().selected().orElseThrow());
        robot.type(KeyCode.ENTER);
        until(() -> text(robot, "#status-note").startsWith("Nothing was accepted: what the model says of this turn"));
        assertEquals(0, onFx(this::labelled));

        robot.type(KeyCode.DIGIT5);
        until(() -> labelled() == 1);
        robot.type(KeyCode.UP);
        until(() -> session().selected().equals(Optional.of(first))
                && robot.lookup("#model-confidence").tryQuery().isPresent());
        robot.type(KeyCode.M);
        until(() -> robot.lookup("#model-confidence").tryQuery().isEmpty()
                && !opinionItem().isSelected());
        robot.type(KeyCode.M);
        until(() -> robot.lookup("#model-confidence").tryQuery().isPresent()
                && opinionItem().isSelected());
        robot.type(KeyCode.DOWN);
        until(() -> robot.lookup("#model-confidence").tryQuery().isEmpty());

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> labelled() == 0 && session().selected().equals(Optional.of(first)));
        assertTrue(
                onFx(() -> session().selectedRow().orElseThrow().prediction().isPresent()), "what was seen was seen");
    }

    @Test
    void undo_asks_before_it_shows_what_is_hidden(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        onFx(() -> session().submit(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 1))));
        until(() -> session().blind().all());
        robot.type(KeyCode.DIGIT5);
        until(() -> labelled() == 1);
        undo(robot);
        until(() -> labelled() == 0);
        undo(robot);
        until(() -> text(robot, "#status-note").startsWith("Not undone yet: Change how labels are made, today "));
        assertTrue(text(robot, "#status-note").contains("show what is hidden"), text(robot, "#status-note"));
        assertTrue(onFx(() -> session().blind().all()));
        undo(robot);
        until(() -> !session().blind().all());
    }

    @Test
    void a_data_card_says_what_could_be_seen_before_the_session_was_made_blind(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        onFx(() -> session().submit(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 1))));
        until(() -> session().blind().all());
        files.answer(folder.resolve("dataset/talk.csv"));
        WaitForAsyncUtils.asyncFx(() -> program().orders().export());
        until(() -> robot.lookup("#export-accept").tryQuery().isPresent());
        robot.clickOn("#export-accept");
        Path card = folder.resolve("dataset/README.md");
        until(() -> Files.exists(card));
        String words = Files.readString(card);
        assertTrue(words.contains("Labels are made blind first, since "), words);
        assertTrue(words.contains("Before that, what a model says ("), words);
    }

    private static void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    }

    private CheckMenuItem opinionItem() {
        MenuBar bar = (MenuBar) program().parts().scene().lookup("#menu-bar");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(CheckMenuItem.class::isInstance)
                .map(CheckMenuItem.class::cast)
                .filter(item -> item.getText().startsWith("Show the model's opinion"))
                .findFirst()
                .orElseThrow();
    }

    private Path talk() {
        Session content = Conversations.plain(10);
        Path file = folder.resolve("talk.turnwise");
        try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
            editor.apply(new RecordAnalysis(longAgo(Conversations.run()), Conversations.predictions(content)));
        }
        return file;
    }

    /** Before any clock that this runs by. */
    private static AnalysisRun longAgo(AnalysisRun run) {
        return new AnalysisRun(
                run.id(),
                Instant.EPOCH,
                run.scheme(),
                run.modelName(),
                run.modelHash(),
                run.device(),
                run.seed(),
                run.samples(),
                run.tookMillis(),
                run.versions());
    }

    private long labelled() {
        return screen().session().rows().stream()
                .filter(r -> r.humanLabel().isPresent())
                .count();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
