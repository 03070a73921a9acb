package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PaneLayoutTest {
    private static final int MANY = 200;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final PaneLayout layout = new PaneLayout(waiting::add, Runnable::run);

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    /** Has the panes of one session stand in a window of this size. */
    private void arrange(double width, double height) {
        BorderPane ground = (BorderPane) layout.arrange(
                new WindowPanes(new StackPane(), new StackPane(), new StackPane(), new StackPane(), new StackPane()));
        SplitPane whole = (SplitPane) ground.getCenter();
        SplitPane upper = (SplitPane) whole.getItems().get(0);
        whole.resize(width, height);
        upper.resize(width, height / 2);
    }

    private boolean comesToRest() {
        for (int i = 0; i < MANY && !waiting.isEmpty(); i++) {
            waiting.remove().run();
        }
        return waiting.isEmpty();
    }

    @Test
    void panes_of_a_session_that_is_closed_do_not_say_how_much_room_there_is() {
        assertTrue(onFx(() -> {
            arrange(958, 560);
            return comesToRest();
        }));
        assertTrue(
                onFx(() -> {
                    arrange(1280, 660);
                    return comesToRest();
                }),
                "both sessions' panes go on being placed");
        assertTrue(onFx(() -> {
            layout.timelineShownProperty().set(false);
            layout.sizesProperty().set(new PaneSizes(400, 300, 200));
            return comesToRest();
        }));
    }
}
