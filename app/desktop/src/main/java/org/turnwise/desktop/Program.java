package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.desktop.faces.Sight;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.scale.Scaling;
import org.turnwise.desktop.shell.MainWindow;
import org.turnwise.desktop.shell.PaneLayout;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.FrameByFrame;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.desktop.theme.SystemTheme;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.voice.Hearing;
import org.turnwise.desktop.welcome.WelcomePane;
import org.turnwise.desktop.wording.Said;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.samples.SampleSessions;

/** The composition root: puts one window together and starts it. Confined to the FX thread. */
final class Program implements AutoCloseable {
    private final WindowParts parts;
    private final Notices notices;
    private final Groundwork ground;
    private final Desk desk;
    private final AnalysisFlow analysis;
    private final Orders orders;
    private final WindowCommands commands;

    Program(Stage stage, Surroundings surroundings) {
        this(stage, surroundings, Groundwork.of(surroundings));
    }

    /** The program that will be {@link #start}ed with these options; what it will open is read while the window is being made. */
    static Program toStart(Stage stage, Surroundings surroundings, StartOptions options) {
        Groundwork ground = Groundwork.of(surroundings);
        ground.wanted(options).ifPresent(ground.opening()::begin);
        return new Program(stage, surroundings, ground);
    }

    private Program(Stage stage, Surroundings surroundings, Groundwork ground) {
        this.ground = ground;
        parts = parts(stage, surroundings, ground);
        notices = new Notices(parts.window(), parts.status());
        desk = new Desk(parts, notices, surroundings.recordings());
        analysis = new AnalysisFlow(surroundings, parts.preferences(), parts.tasks(), parts.status(), parts.fx());
        UndoOrders undoing = new UndoOrders(notices, surroundings.clock());
        undoing.watch(parts.scene(), parts.window()::choosing);
        orders = new Orders(parts, desk, notices, ground.opening(), analysis, undoing);
        LayoutMemory.follow(parts.window().layout(), parts.preferences());
        commands = new WindowCommands(
                parts, desk, orders, analysis.packs(), new GuideOpening(surroundings, parts, notices)::open);
        commands.refresh();
        desk.furnish(
                new WelcomePane(commands, Said.sentence(SampleSessions.first().description())));
        FileDrop.install(parts.scene(), parts.fx(), orders);
        followPreferences();
        desk.screenProperty()
                .addListener(
                        (o, was, is) -> is.ifPresent(opened -> parts.frames().execute(analysis.packs()::look)));
        stage.setOnCloseRequest(e -> WindowMemory.keep(stage, parts.preferences()));
    }

    private static WindowParts parts(Stage stage, Surroundings surroundings, Groundwork ground) {
        FxThread fx = ground.fx();
        FrameByFrame frames = new FrameByFrame();
        BackgroundTasks tasks = ground.tasks();
        StatusBar status = new StatusBar(tasks);
        Hearing hearing = Hearing.open(surroundings.folders().cache(), tasks.quiet());
        MainWindow window = new MainWindow(status.node(), new PaneLayout(fx, frames));
        Scaling scaling = new Scaling(stage);
        Scene scene = new Scene(scaling.rootFor(window.root(), window::scrollsItself));
        Themes.style(scene);
        window.listenTo(scene);
        stage.setScene(scene);
        stage.setTitle("Turnwise");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        return new WindowParts(
                stage,
                scene,
                scaling,
                window,
                status,
                tasks,
                fx,
                frames,
                ground.preferences(),
                new Themes(SystemTheme.ofThisMachine(), tasks.quiet(), fx),
                new Dialogs(stage, surroundings, tasks, fx, hearing),
                hearing,
                new Sight(
                        () -> FaceModels.open(
                                ModelPacks.find(surroundings.folders().modelPacks())),
                        hearing::cache,
                        tasks.quiet()),
                new Analyzers(
                        surroundings.folders(),
                        RuntimeSettings.standard(),
                        surroundings.version(),
                        surroundings.clock()));
    }

    /** Shows the window and opens what was asked for: a file, the session opened last, or the sample on a first start. */
    CompletableFuture<Void> start(StartOptions options) {
        WindowMemory.restore(parts.stage(), parts.preferences(), parts.fx());
        Optional<Path> wanted = ground.wanted(options);
        wanted.ifPresent(desk::announce);
        // before the window is shown, which takes the toolkit a while in which the file can be read
        CompletableFuture<Void> opened = wanted.map(orders::open).orElseGet(() -> orders.openSample()
                .thenRun(() -> notices.greet(() -> orders.importFiles(Optional.empty(), Optional.empty()))));
        parts.stage().show();
        opened.whenCompleteAsync((done, failure) -> parts.frames().execute(this::lookAround), parts.fx());
        return opened;
    }

    /** Finds out what nobody waits for while a first session comes into the window: where models run, and which there are. */
    void lookAround() {
        sayDevice();
        analysis.packs().look();
    }

    WindowParts parts() {
        return parts;
    }

    WindowCommands commands() {
        return commands;
    }

    Orders orders() {
        return orders;
    }

    /** The session on the screen, if one is open. */
    Optional<SessionScreen> screen() {
        return desk.screen();
    }

    /** Saves what is being saved, closes the session and stops everything. */
    @Override
    public void close() {
        desk.close();
        parts.scaling().close();
        parts.tasks().close();
        parts.sight().close();
        parts.hearing().close();
    }

    private void followPreferences() {
        PreferencesModel preferences = parts.preferences();
        parts.themes().choose(preferences.preferences().theme());
        parts.scaling().percent(preferences.window().scalePercent());
        preferences.windowProperty().addListener((o, was, is) -> parts.scaling().percent(is.scalePercent()));
        parts.stage().focusedProperty().addListener((o, was, is) -> {
            if (is) {
                parts.themes().lookAgain();
            }
        });
        preferences.labelsProperty().addListener((o, was, is) -> desk.screen()
                .ifPresent(SessionScreen::labelColoursChanged));
        preferences.preferencesProperty().addListener((o, was, is) -> {
            parts.themes().choose(is.theme());
            desk.screen().ifPresent(SessionScreen::preferencesChanged);
        });
    }

    private void sayDevice() {
        CompletableFuture.supplyAsync(
                        () -> OnnxModel.probeDevice(RuntimeSettings.standard().preference()),
                        parts.tasks().quiet())
                .thenAcceptAsync(
                        d -> parts.status().device(d.provider().name(), Said.sentence(d.description())), parts.fx());
    }
}
