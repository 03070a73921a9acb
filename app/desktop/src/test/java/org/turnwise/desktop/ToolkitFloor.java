package org.turnwise.desktop;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.turnwise.desktop.FxGaps.Gap;

/**
 * What the toolkit itself costs in a cold program: an empty window with one label and the base style sheet, and then an
 * empty table put into it. Prints the longest gap of each, to hold {@link ResponseBenchmark}'s "open" against. Run by
 * hand, headless, with the flags that this module's tests run with.
 */
final class ToolkitFloor {
    private static final long SETTLE_MILLIS = 2_000;

    private final FxGaps gaps = new FxGaps();

    private ToolkitFloor() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new ToolkitFloor().measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        onFx(() -> {
            gaps.start();
            return true;
        });
        Thread.sleep(SETTLE_MILLIS);
        onFx(gaps::take);
        StackPane root = onFx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            StackPane made = new StackPane(new Label("A word"));
            Stage stage = new Stage();
            stage.setScene(new Scene(made, 1280, 720));
            stage.show();
            return made;
        });
        print("a window with one label");
        onFx(() -> {
            TableView<String> table = new TableView<>();
            table.getColumns().add(new TableColumn<>("Words"));
            return root.getChildren().setAll(table);
        });
        print("an empty table in it");
        gaps.close();
    }

    private void print(String what) throws Exception {
        Thread.sleep(SETTLE_MILLIS);
        Gap gap = onFx(gaps::take);
        System.out.printf(
                Locale.ROOT,
                "%-24s longest %.0f ms of processor time, %.0f by the clock%n",
                what,
                gap.cpuMillis(),
                gap.wallMillis());
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
