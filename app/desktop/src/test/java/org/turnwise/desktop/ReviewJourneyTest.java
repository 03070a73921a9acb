package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** What is most worth a look is labelled first, and the rest accepted at once. */
class ReviewJourneyTest extends WindowJourney {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void the_doubtful_turns_are_labelled_first_and_the_sure_ones_accepted_at_once(FxRobot robot) throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent());
        until(() -> text(robot, "#risk-words").startsWith("reviewed 0 %, expected remaining error "));
        robot.clickOn("#order-worth-a-look");
        until(() -> screen().turns().queued());
        assertTrue(text(robot, "#queue-why").startsWith("why: the model is "), text(robot, "#queue-why"));
        List<TurnId> order =
                onFx(() -> screen().turns().shown().stream().map(TurnRow::id).toList());
        assertEquals(order.get(0), onFx(() -> session().selected().orElseThrow()), "the place is kept");

        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT5, KeyCode.N);
        until(() -> labelled() == 2 && session().selected().equals(Optional.of(order.get(3))));
        until(() -> text(robot, "#risk-words").startsWith("reviewed 5 %"));

        robot.type(KeyCode.O);
        until(() -> !screen().turns().queued());
        assertEquals(Optional.of(order.get(3)), onFx(() -> session().selected()));

        WaitForAsyncUtils.asyncFx(() -> program().orders().acceptShown());
        until(() -> robot.lookup("#bulk-accept").tryQuery().isPresent());
        Slider threshold = robot.lookup("#bulk-threshold").queryAs(Slider.class);
        onFx(() -> {
            threshold.setValue(0.7);
            return true;
        });
        String offered =
                onFx(() -> robot.lookup("#bulk-accept").queryAs(Button.class).getText());
        onFx(() -> {
            program().parts().preferences().change(p -> p.withTheme(ThemeChoice.DARK_CONTRAST));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Button accept = robot.lookup("#bulk-accept").queryAs(Button.class);
        assertEquals(offered, ((Text) accept.lookup(".text")).getText(), "whole, also in another look");
        robot.clickOn("#bulk-accept");
        until(() -> labelled() > 2);
        assertEquals("Accept " + (labelled() - 2), offered);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> labelled() == 2);
    }

    private Path talk() {
        Session content = Conversations.plain(40);
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
