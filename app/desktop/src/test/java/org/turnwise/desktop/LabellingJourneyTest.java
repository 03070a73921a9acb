package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** A label gets another key, a template is given by its own, and a label in use is not removed unsaid. */
class LabellingJourneyTest extends WindowJourney {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void a_scheme_is_changed_labelled_in_and_a_template_given(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());

        edit(robot);
        type(robot, "#scheme-key-4", "f");
        until(() -> said(robot).startsWith("The key f of joy belongs to \u201cFlag\u201d"));
        robot.clickOn("#schemes-apply");
        until(() -> robot.lookup("#schemes-pane").tryQuery().isPresent());
        type(robot, "#scheme-key-4", "q");
        robot.clickOn("#schemes-apply");
        until(() -> session().scheme().label("joy").orElseThrow().key().equals("q"));

        onFx(() -> session().selected().orElseThrow());
        robot.type(KeyCode.Q);
        until(() -> label(1).equals(Optional.of("joy")));

        onFx(() -> {
            program()
                    .parts()
                    .preferences()
                    .changeLabels(l -> l.withTemplates(
                            List.of(new LabelTemplate("Sarcasm", "anger", "joy", 50, true, "sarcastic"))));
            return true;
        });
        robot.press(KeyCode.SHIFT, KeyCode.F1).release(KeyCode.F1, KeyCode.SHIFT);
        until(() -> label(2).equals(Optional.of("anger")));
        assertEquals(Optional.of(new TurnId(3)), onFx(() -> session().selected()));

        edit(robot);
        robot.clickOn("#scheme-remove-4");
        robot.clickOn("#schemes-apply");
        until(() -> robot.lookup("#schemes-lost").tryQuery().isPresent());
        String lost = onFx(() -> robot.lookup("#schemes-lost").queryLabeled().getText());
        assertTrue(lost.contains("joy (Ekman 7 (MELD)): 2 turns"), lost);
        robot.clickOn("#schemes-lose");
        until(() -> session().scheme().label("joy").isEmpty());
        assertEquals(Optional.empty(), onFx(() -> label(1)));
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> label(1).equals(Optional.of("joy")));
    }

    private void edit(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> program().commands().editSchemes());
        until(() -> robot.lookup("#schemes-pane").tryQuery().isPresent());
    }

    private static void type(FxRobot robot, String field, String words) throws Exception {
        onFx(() -> {
            robot.lookup(field).queryTextInputControl().setText(words);
            return true;
        });
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#scheme-said").queryLabeled().getText();
    }

    private Optional<String> label(int turn) {
        return session().row(new TurnId(turn)).orElseThrow().humanLabel();
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
