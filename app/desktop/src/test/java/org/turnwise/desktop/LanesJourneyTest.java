package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Session;
import org.turnwise.session.store.SessionFiles;

/** Lanes shown by the list and moved and resized by the mouse, and found again when the session is opened again. */
class LanesJourneyTest extends WindowJourney {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void lanes_are_shown_moved_and_resized_and_stay_so(FxRobot robot) throws Exception {
        Path talk = talk();
        onFx(() -> program().orders().open(talk));
        until(() -> program().screen().isPresent()
                && robot.lookup("#timeline-lanes").tryQuery().isPresent());
        robot.clickOn("#timeline-lanes");
        until(() -> robot.lookup("#lane-shown-EMOTIONS").tryQuery().isPresent());
        robot.clickOn("#lane-shown-EMOTIONS");
        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        until(() -> shown().equals(List.of(
                LaneKind.SOUND,
                LaneKind.SPEAKERS,
                LaneKind.EMOTIONS,
                LaneKind.UNCERTAINTY,
                LaneKind.ROUTING,
                LaneKind.VOICE)));
        robot.clickOn("#lane-up-EMOTIONS").clickOn("#lane-up-EMOTIONS").type(KeyCode.ESCAPE);
        until(() -> shown().indexOf(LaneKind.EMOTIONS) == 1);

        // the name of the emotions, right above the turns, is dropped right beneath them
        Bounds turns = onFx(() -> turns(robot));
        Point2D name = new Point2D(turns.getMinX() - 60, turns.getMinY() - 10);
        robot.drag(name, MouseButton.PRIMARY).dropTo(name.getX(), turns.getMaxY() + 3);
        until(() -> shown().indexOf(LaneKind.EMOTIONS) == 2);

        robot.type(KeyCode.V);
        until(() -> !shown().contains(LaneKind.VOICE));

        // what is typed for a marker is no command of the window
        onFx(() -> {
            for (KeyCode code : List.of(KeyCode.A, KeyCode.DIGIT1)) {
                press(code);
            }
            return true;
        });
        robot.write(" door").type(KeyCode.ENTER);
        until(() -> screen().markers().shownProperty().get().stream()
                .anyMatch(m -> m.words().equals("1 door")));
        assertEquals(0, onFx(() -> screen().session().session().annotations().size()));
        // nor is it lost where the session is closed before Enter
        robot.type(KeyCode.A).write("half");
        onFx(() -> {
            screen().timeline().model().lanes().resize(LaneKind.EMOTIONS, 61);
            program().orders().closeSession();
            return true;
        });
        until(() -> program().screen().isEmpty());
        onFx(() -> program().orders().open(talk));
        until(() -> program().screen().isPresent());
        assertEquals(List.of("half"), onFx(() -> screen().markers().shownProperty().get().stream()
                .map(Marker::words)
                .toList()));
        assertEquals(
                List.of(LaneKind.SOUND, LaneKind.SPEAKERS, LaneKind.EMOTIONS, LaneKind.UNCERTAINTY, LaneKind.ROUTING),
                onFx(this::shown));
        assertEquals(
                61, onFx(() -> screen().timeline().model().lanes().heights().get(LaneKind.EMOTIONS)));
    }

    /** As the system tells of it, with nothing in between that would let the toolkit catch up. */
    private void press(KeyCode code) {
        Scene scene = program().parts().scene();
        String typed = code.getChar().toLowerCase(Locale.ROOT);
        tell(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", typed, code, false, false, false, false));
        tell(scene, new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
        tell(scene, new KeyEvent(KeyEvent.KEY_RELEASED, "", typed, code, false, false, false, false));
    }

    private static void tell(Scene scene, KeyEvent event) {
        Event.fireEvent(scene.getFocusOwner() == null ? scene : scene.getFocusOwner(), event);
    }

    private static Bounds turns(FxRobot robot) {
        Node turns = robot.lookup("#timeline-turns").query();
        return turns.localToScreen(turns.getLayoutBounds());
    }

    private List<LaneKind> shown() {
        return screen().timeline().model().lanes().arrangement().visible();
    }

    private Path talk() {
        Path file = folder.resolve("talk.turnwise");
        Session content = Conversations.plain(6);
        try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
            editor.apply(new RecordAnalysis(Conversations.run(), Conversations.predictions(content)));
        }
        return file;
    }
}
