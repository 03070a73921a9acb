package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PaintLayerTest {
    private final AtomicInteger painted = new AtomicInteger();
    private final PaintLayer layer = new PaintLayer("layer", (g, width, height) -> painted.incrementAndGet());
    private final StackPane first = new StackPane(layer);
    private boolean disturb;

    private final Region second = new Region() {
        @Override
        protected void layoutChildren() {
            if (disturb) {
                disturb = false;
                // laid out before this one already, and the parent is in the middle of it
                first.requestLayout();
            }
        }
    };

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    @Start
    void start(Stage stage) {
        layer.resize(50, 50);
        stage.setScene(new Scene(new StackPane(first, second), 100, 100));
        stage.show();
    }

    @Test
    void it_is_painted_also_where_a_parent_was_left_waiting() throws Exception {
        onFx(() -> {
            disturb = true;
            second.requestLayout();
            return true;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(() -> !disturb));
        assertTrue(onFx(first::isNeedsLayout), "left waiting");
        int before = painted.get();
        onFx(() -> {
            layer.repaint();
            return true;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> painted.get() > before);
    }
}
