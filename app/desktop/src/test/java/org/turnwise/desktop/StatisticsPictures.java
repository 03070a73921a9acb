package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.statistics.Labelled;
import org.turnwise.desktop.statistics.StatisticsWindow;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;

/**
 * Draws every part of the statistics window for sessions of several lengths. A program to be run by hand: its argument
 * is the folder for the pictures.
 */
public final class StatisticsPictures extends Application {
    private static final Executor FX = Platform::runLater;

    private final Themes themes = new Themes(() -> Theme.LIGHT, ForkJoinPool.commonPool(), FX);
    private final Deque<Step> steps = new ArrayDeque<>();
    private Path out = Path.of(".");

    private record Step(String name, Session session, int source) {}

    /** The way in: a main class must not be an application when run from the class path. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Application.launch(StatisticsPictures.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        out = Path.of(getParameters().getRaw().get(0));
        steps.add(new Step("60", Labelled.session(60, "me"), 0));
        steps.add(new Step("model", Labelled.session(60, "me"), 1));
        steps.add(new Step("2000", Labelled.spokenBy(Labelled.session(2000, "me", "Mia", "Jonas"), 13), 0));
        steps.add(new Step("empty", Conversations.plain(20), 0));
        themes.choose(ThemeChoice.LIGHT);
        stage.setScene(new Scene(new StackPane(), 200, 200));
        stage.show();
        next(stage);
    }

    private void next(Stage stage) {
        if (steps.isEmpty()) {
            Platform.exit();
            System.exit(0);
        }
        Step step = steps.remove();
        FxSession.open(() -> new SessionEditor(step.session(), new MemoryJournal()), new Annotator("me", "Me"), FX)
                .thenAccept(session -> {
                    ChartExport charts = new ChartExport(new ChosenFiles(), out, FX, FX, w -> {}, (w, f) -> {});
                    StatisticsWindow window = new StatisticsWindow(
                            stage,
                            session,
                            themes,
                            ForkJoinPool.commonPool(),
                            FX,
                            charts,
                            (name, csv) -> {},
                            (turns, words) -> {},
                            () -> {});
                    window.open();
                    Window shown = Window.getWindows().get(Window.getWindows().size() - 1);
                    after(2500, () -> take(stage, step, window, shown, 0));
                });
    }

    private void take(Stage stage, Step step, StatisticsWindow window, Window shown, int at) {
        TabPane tabs = (TabPane) shown.getScene().getRoot();
        if (at == 2 * tabs.getTabs().size()) {
            window.close();
            next(stage);
            return;
        }
        Theme theme = at % 2 == 0 ? Theme.LIGHT : Theme.DARK;
        tabs.getSelectionModel().select(at / 2);
        if (tabs.getTabs().get(at / 2).getContent().lookup(".statistics-choices .combo-box")
                instanceof ComboBox<?> of) {
            of.getSelectionModel().select(step.source());
        }
        themes.choose(theme == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        after(300, () -> {
            String name = String.format(
                    Locale.ROOT,
                    "%s-%s-%s.png",
                    step.name(),
                    tabs.getTabs().get(at / 2).getId().replace("statistics-tab-", ""),
                    theme.name().toLowerCase(Locale.ROOT));
            Pictures.write(tabs.snapshot(new SnapshotParameters(), null), out.resolve(name));
            take(stage, step, window, shown, at + 1);
        });
    }

    private static void after(double millis, Runnable then) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(e -> Platform.runLater(then));
        pause.play();
    }
}
