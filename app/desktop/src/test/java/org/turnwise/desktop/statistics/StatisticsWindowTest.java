package org.turnwise.desktop.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.scale.Scaling;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.TurnId;

/** The window as a user sees it, on a screen in memory. */
@ExtendWith(ApplicationExtension.class)
class StatisticsWindowTest {
    private static final Executor FX = Platform::runLater;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<String> saved = new ArrayList<>();
    private final Set<TurnId> turns = new HashSet<>();
    private final Themes themes = new Themes(() -> Theme.LIGHT, ForkJoinPool.commonPool(), FX);
    private Optional<Stage> owner = Optional.empty();

    @Start
    void start(Stage stage) {
        themes.choose(ThemeChoice.LIGHT);
        stage.setScene(new Scene(new StackPane(), 200, 200));
        stage.show();
        owner = Optional.of(stage);
    }

    @Test
    void drawn_larger_it_takes_the_room_there_is(FxRobot robot) throws Exception {
        CompletableFuture<FxSession> opening = FxSession.open(
                () -> new SessionEditor(Labelled.session(6, "me", "Mia"), new MemoryJournal()),
                new Annotator("me", "Me"),
                FX);
        FxSession session = opening.get(30, TimeUnit.SECONDS);
        try (Scaling scaling = onFx(() -> new Scaling(owner.orElseThrow()))) {
            onFx(() -> {
                scaling.percent(150);
                return true;
            });
            StatisticsWindow window = open(session, folder.resolve("chart.svg"));
            TabPane tabs = robot.lookup("#statistics-tabs").queryAs(TabPane.class);
            double room = 0.95 * Screen.getPrimary().getVisualBounds().getWidth();
            double wanted = Math.min(room, 960 * 1.5);
            until(() -> Math.abs(tabs.getScene().getWidth() - wanted) <= 2);
            until(() -> Math.abs(tabs.getWidth() * 1.5 - wanted) <= 2);
            onFx(() -> {
                window.close();
                return true;
            });
        } finally {
            session.close();
        }
    }

    private StatisticsWindow open(FxSession session, Path svg) throws Exception {
        return onFx(() -> {
            StatisticsWindow made = new StatisticsWindow(
                    owner.orElseThrow(),
                    session,
                    themes,
                    ForkJoinPool.commonPool(),
                    FX,
                    new ChartExport(new Answering(svg), svg, ForkJoinPool.commonPool(), FX, saved::add, (w, f) -> {}),
                    (name, csv) -> saved.add(name + ":" + csv),
                    (wanted, words) -> turns.addAll(wanted),
                    () -> saved.add("closed"));
            made.open();
            return made;
        });
    }

    @Test
    void every_mark_says_what_it_is_and_what_is_seen_can_be_opened_and_saved(FxRobot robot) throws Exception {
        CompletableFuture<FxSession> opening = FxSession.open(
                () -> new SessionEditor(Labelled.session(60, "me", "Mia"), new MemoryJournal()),
                new Annotator("me", "Me"),
                FX);
        FxSession session = opening.get(30, TimeUnit.SECONDS);
        Path svg = folder.resolve("chart.svg");
        StatisticsWindow window = open(session, svg);
        TabPane tabs = robot.lookup("#statistics-tabs").queryAs(TabPane.class);
        until(() -> robot.lookup("#statistics-labels-table").tryQuery().isPresent());
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int at = i;
            onFx(() -> {
                tabs.getSelectionModel().select(at);
                return true;
            });
            until(() -> !view(tabs).marks().isEmpty());
            onFx(() -> {
                view(tabs)
                        .marks()
                        .forEach(m -> assertTrue(
                                m.words().length() > 6
                                        && m.x() >= 0
                                        && m.x() + m.width() <= view(tabs).getWidth() + 1,
                                m.words()));
                return true;
            });
        }

        select(tabs, 3);
        until(() -> !view(tabs).marks().isEmpty());
        Mark cell = onFx(() -> view(tabs).marks().stream()
                .filter(m -> m.click().isPresent())
                .findFirst()
                .orElseThrow());
        var place = onFx(() -> view(tabs).localToScreen(cell.x() + cell.width() / 2, cell.y() + cell.height() / 2));
        robot.clickOn(place);
        until(() -> !turns.isEmpty());
        int all = session.rows().size();
        assertTrue(turns.size() < all, "only the turns of one number");

        robot.clickOn("#statistics-confusion-save");
        until(() -> !saved.isEmpty());
        assertTrue(saved.get(0).startsWith("scores:label,annotator,model,precision,recall,F1\nneutral,"), saved.get(0));

        onFx(() -> {
            view(tabs).items().get(2).fire();
            return true;
        });
        until(() -> saved.size() == 2);
        String document = Files.readString(svg);
        assertTrue(document.contains("<title>Model and annotator</title>") && document.contains("surprise"), document);

        select(tabs, 0);
        int before = labelled(robot);
        onFx(() -> session.submit(
                new org.turnwise.session.edit.ClearLabel(session.session().annotations().keySet().stream()
                        .filter(k -> k.annotator().equals("me"))
                        .findFirst()
                        .orElseThrow())));
        until(() -> labelled(robot) == before - 1);

        robot.type(KeyCode.ESCAPE);
        until(() -> saved.contains("closed"));
        onFx(() -> {
            window.close();
            session.close();
            return true;
        });
        assertEquals(1, saved.stream().filter("closed"::equals).count());
    }

    private static int labelled(FxRobot robot) {
        TableView<?> table = robot.lookup("#statistics-labels-table").queryAs(TableView.class);
        return table.getItems().stream()
                .map(row -> (List<?>) row)
                .filter(row -> row.get(0).equals("(all)"))
                .mapToInt(row -> Integer.parseInt(String.valueOf(row.get(2))))
                .sum();
    }

    private static void select(TabPane tabs, int at) throws Exception {
        onFx(() -> {
            tabs.getSelectionModel().select(at);
            return true;
        });
    }

    private static FigureView view(TabPane tabs) {
        return (FigureView) tabs.getSelectionModel().getSelectedItem().getContent().lookupAll(".chart").stream()
                .filter(FigureView.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        tabs.getSelectionModel().getSelectedItem().getContent().lookupAll(".label").stream()
                                .map(l -> ((Label) l).getText())
                                .toList()
                                .toString()));
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Answers every question for a file. */
    private record Answering(Path file) implements FileChoice {
        @Override
        public Optional<Path> existing(String title, String kind, List<String> extensions) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> fresh(String title, Path suggested) {
            return Optional.of(file);
        }
    }
}
