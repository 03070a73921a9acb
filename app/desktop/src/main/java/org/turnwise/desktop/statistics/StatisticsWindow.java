package org.turnwise.desktop.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TurnId;

/** The statistics in a window of their own beside the main one, which stays usable. Confined to the FX thread. */
public final class StatisticsWindow implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(StatisticsWindow.class);

    private static final double WIDTH = 960;
    private static final double HEIGHT = 660;
    private static final long MOMENT_MILLIS = 300;

    private final StatisticsModel model;
    private final Themes themes;
    private final Runnable closed;
    private final Stage stage = new Stage();
    private final TabPane tabs = new TabPane();
    private final Map<Tab, PartPane> panes = new LinkedHashMap<>();
    private final ChangeListener<Theme> look = (o, was, is) -> show();

    /**
     * @param background where the statistics are counted
     * @param fx runs what it is given on the FX thread
     * @param charts saves charts
     * @param saveCsv saves a table under a name that ends in this
     * @param showTurns shows these turns in the turn table, and says in words which they are
     * @param closed called when it is closed
     */
    public StatisticsWindow(
            Window owner,
            FxSession session,
            Themes themes,
            Executor background,
            Executor fx,
            ChartExport charts,
            BiConsumer<String, String> saveCsv,
            BiConsumer<Set<TurnId>, String> showTurns,
            Runnable closed) {
        this.closed = closed;
        this.themes = themes;
        model = new StatisticsModel(
                session, CompletableFuture.delayedExecutor(MOMENT_MILLIS, TimeUnit.MILLISECONDS, background), fx);
        List<Part> parts = List.of(
                LabelParts.SPEAKERS,
                LabelParts.COURSE,
                LabelParts.TRANSITIONS,
                new ConfusionPart(showTurns),
                new AgreementPart(),
                new TimesPart());
        for (Part part : parts) {
            PartPane pane = new PartPane(part, model, themes, charts, saveCsv);
            Tab tab = new Tab(part.title(), pane.node());
            tab.setId("statistics-tab-" + part.id());
            tab.setClosable(false);
            panes.put(tab, pane);
            tabs.getTabs().add(tab);
        }
        tabs.setId("statistics-tabs");
        tabs.setAccessibleText(TEXTS.get("window.tabs"));
        tabs.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> show());
        model.shownProperty().addListener((o, was, is) -> show());
        themes.themeProperty().addListener(look);
        // not the scene's size, which would stay though all in it is drawn larger
        tabs.setPrefSize(WIDTH, HEIGHT);
        Scene scene = new Scene(tabs);
        Themes.style(scene);
        scene.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
        stage.initOwner(owner);
        stage.setTitle(TEXTS.get("window.title", session.session().name()));
        stage.setMinWidth(640);
        stage.setMinHeight(420);
        stage.setScene(scene);
        stage.setOnHidden(e -> release());
        show();
    }

    /** Only the part that is looked at is made. */
    private void show() {
        Optional.ofNullable(panes.get(tabs.getSelectionModel().getSelectedItem()))
                .ifPresent(pane -> pane.show(model.shownProperty().get()));
    }

    /** Shows it, or brings it to the front. */
    public void open() {
        stage.show();
        stage.toFront();
    }

    private void release() {
        model.close();
        themes.themeProperty().removeListener(look);
        closed.run();
    }

    @Override
    public void close() {
        stage.close();
    }
}
