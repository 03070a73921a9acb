package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** The window drawn twice as large on a small screen. */
class LargeWindowTest extends WindowJourney {
    /** What is left of 720 below the desktop's title bar. */
    private static final double ROOM = 700;

    @Start
    void start(Stage stage) {
        open(stage);
        program().parts().preferences().changeWindow(w -> w.withScale(200));
    }

    @Test
    void all_label_keys_are_in_view_below_a_picture_and_nothing_is_scrolled(FxRobot robot) throws Exception {
        openTalk();
        assertEquals(0, bars());
        assertTrue(sees("#main-window"));
        List<Node> keys = onFx(
                () -> List.copyOf(robot.lookup("#label-palette .palette-button").queryAll()));
        assertEquals(
                7, keys.stream().filter(k -> k.getId().startsWith("label-")).count());
        double timeline = top(robot.lookup("#timeline-pane").query());
        for (Node key : keys) {
            Bounds place = place(key);
            assertTrue(place.getMinY() > 0 && place.getMaxY() <= timeline, key.getId() + " " + place);
        }
        double picture =
                robot.lookup(".player-screen").query().getLayoutBounds().getHeight();
        assertTrue(picture > 80, "picture of " + picture);
    }

    @Test
    void the_keys_are_as_large_as_all_else_and_what_is_typed_there_does_nothing_else(FxRobot robot) throws Exception {
        openTalk();
        robot.interact(() -> robot.lookup("#keys-button").queryButton().fire());
        until(program().parts().window()::overlayShown);
        Node row = robot.lookup("#shortcut-overlay .key-cap").query();
        assertEquals(2, onFx(() -> row.getLocalToSceneTransform().getMxx()), 1e-6);
        Bounds overlay = place(robot.lookup("#shortcut-overlay .overlay-card").query());
        assertTrue(overlay.getMinY() >= 0 && overlay.getMaxY() <= ROOM, overlay.toString());
        TextField search = robot.lookup("#shortcut-search").queryAs(TextField.class);
        robot.interact(() -> Event.fireEvent(
                search, new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, false, false, false, false)));
        assertEquals("", search.getText(), "the key that opened this is not looked for");
        robot.interact(() -> robot.lookup("#turn-table").query().requestFocus());
        robot.write("flag").type(KeyCode.ENTER, KeyCode.F7);
        assertEquals(List.of("F"), found(robot));
        robot.type(KeyCode.ESCAPE);
        until(() -> !program().parts().window().overlayShown());
        assertTrue(onFx(
                () -> session().row(new TurnId(1)).orElseThrow().humanLabel().isEmpty()));
        assertTrue(onFx(() -> !session().row(new TurnId(1)).orElseThrow().flagged()));
    }

    @Test
    void the_start_page_scrolls_in_one_place_and_never_sideways(FxRobot robot) throws Exception {
        onFx(() -> {
            program().parts().preferences().remember(r -> r.withRecent(longPath()));
            program().parts().preferences().changeWindow(w -> w.withScale(250));
            program().orders().closeSession();
            program().parts().stage().setHeight(ROOM);
            return true;
        });
        until(() -> root().lookup("#welcome .recent-line") != null && root().lookup("#welcome .scroll-bar") != null);
        List<Object> frames = new ArrayList<>();
        until(() -> frames.add(frames) && frames.size() > 20);
        assertEquals(0, bars(), "the window itself");
        List<ScrollBar> within = onFx(() -> robot.lookup("#welcome .scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(Node::isVisible)
                .toList());
        assertEquals(
                List.of(Orientation.VERTICAL),
                within.stream().map(ScrollBar::getOrientation).toList());
        assertTrue(sees("#main-window"));
        for (Node card : robot.lookup("#welcome .button").queryAll()) {
            assertTrue(place(card).getMaxX() <= place(within.get(0)).getMinX(), card + " " + place(card));
        }
    }

    private String longPath() {
        return folder.resolve("a-conversation-recorded-in-the-second-week-of-the-project-with-two-people.turnwise")
                .toString();
    }

    private static List<String> found(FxRobot robot) throws Exception {
        return onFx(() -> robot.lookup("#shortcut-overlay .key-cap").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
    }

    private long bars() throws Exception {
        return onFx(() -> root().getChildrenUnmodifiable().stream()
                .filter(n -> n instanceof ScrollBar && n.isVisible())
                .count());
    }

    private boolean sees(String id) throws Exception {
        return place(root().lookup(id)).getMaxY() <= ROOM + 0.5;
    }

    private static double top(Node node) throws Exception {
        return place(node).getMinY();
    }

    private static Bounds place(Node node) throws Exception {
        return onFx(() -> node.localToScene(node.getLayoutBounds()));
    }

    private Parent root() {
        return program().parts().scene().getRoot();
    }

    private void openTalk() throws Exception {
        onFx(() -> program().orders().open(talk()));
        until(() -> program().screen().isPresent()
                && root().lookup("#label-palette .palette-button") != null
                && root().lookup("#timeline-pane") != null);
        onFx(() -> {
            program().parts().stage().setHeight(ROOM);
            return true;
        });
        List<Object> frames = new ArrayList<>();
        until(() -> frames.add(frames) && frames.size() > 20);
        WaitForAsyncUtils.waitForFxEvents();
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
