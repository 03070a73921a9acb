package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
import org.turnwise.session.history.SessionEditor;
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
        robot.clickOn("#label-blind-first").clickOn("OK");
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
            editor.apply(new RecordAnalysis(Conversations.run(), Conversations.predictions(content)));
        }
        return file;
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
