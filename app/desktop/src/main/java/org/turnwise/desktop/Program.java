package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.labels.ShortcutOverlay;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.shell.Banner;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MainWindow;
import org.turnwise.desktop.shell.PaneLayout;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.desktop.theme.SystemTheme;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.video.RecordingOpener;
import org.turnwise.desktop.welcome.WelcomePane;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.model.LabelScheme;

/** The composition root: one window, and in it the welcome or one open session. Confined to the FX thread. */
final class Program implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);
    private static final String FAILURE = "failure-banner";
    private static final String WELCOME = "welcome-banner";

    private final Stage stage;
    private final FxThread fx = new FxThread();
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final PreferencesModel preferences;
    private final Themes themes;
    private final StatusBar status;
    private final MainWindow window;
    private final SessionOpening opening;
    private final AnalysisFlow analysis;
    private final Dialogs dialogs;
    private final WindowCommands commands;
    private final WelcomePane welcome;
    private final Scene scene;
    private final RecordingOpener recordings;
    private Optional<SessionScreen> screen = Optional.empty();

    Program(Stage stage, Surroundings surroundings) {
        this.stage = stage;
        recordings = surroundings.recordings();
        preferences = new PreferencesModel(surroundings.folders().config(), surroundings.userName(), tasks.quiet());
        themes = new Themes(SystemTheme.ofThisMachine(), tasks.quiet(), fx);
        status = new StatusBar(tasks);
        window = new MainWindow(status.node(), new PaneLayout(fx));
        opening = new SessionOpening(surroundings, preferences, tasks, fx);
        analysis = new AnalysisFlow(surroundings, tasks, status, fx);
        dialogs = new Dialogs(stage, surroundings, tasks, fx);
        commands = new WindowCommands(this);
        window.corner(commands.keysButton(), commands.themeButton());
        welcome = new WelcomePane(commands, SampleSessions.first().description());
        scene = new Scene(window.root());
        Themes.style(scene);
        window.listenTo(scene);
        FileDrop.install(scene, this);
        themes.choose(preferences.preferences().theme());
        preferences.preferencesProperty().addListener((o, was, is) -> {
            themes.choose(is.theme());
            screen.ifPresent(SessionScreen::preferencesChanged);
        });
        CompletableFuture.supplyAsync(
                        () -> OnnxModel.probeDevice(RuntimeSettings.standard().preference()), tasks.quiet())
                .thenAcceptAsync(d -> status.device(d.provider().name(), d.description()), fx);
        stage.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                themes.lookAgain();
            }
        });
        stage.setScene(scene);
        stage.setTitle("Turnwise");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setOnCloseRequest(e -> WindowMemory.keep(stage, preferences));
        showWelcome();
    }

    /** Shows the window and opens what was asked for: a file, the session opened last, or the sample on a first start. */
    CompletableFuture<Void> start(StartOptions options) {
        WindowMemory.restore(stage, preferences);
        stage.show();
        Optional<Path> last =
                preferences.remembered().recent().stream().map(Path::of).findFirst();
        if (options.session().isPresent()) {
            return open(options.session().get());
        }
        if (last.isPresent()) {
            return open(last.get());
        }
        return openSample().thenRun(this::greet);
    }

    /** Shows the window and opens the file. */
    CompletableFuture<Void> showAndOpen(Path file) {
        stage.show();
        return open(file);
    }

    /** Shows the window and opens the sample. */
    CompletableFuture<Void> showAndOpenSample() {
        stage.show();
        return openSample();
    }

    CompletableFuture<Void> open(Path file) {
        return show(opening.open(file), "Could not open " + file.getFileName() + ".")
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        preferences.remember(r -> r.withoutRecent(file.toString()));
                        showRecent();
                    }
                });
    }

    CompletableFuture<Void> openSample() {
        return show(opening.openSample(), "Could not open the sample.").thenRun(this::analyseIfNew);
    }

    /** Asks for a recording and a transcript, with these filled in already, and makes a session of them. */
    void importFiles(Optional<Path> recording, Optional<Path> transcript) {
        dialogs.askImport(recording, transcript)
                .ifPresent(accepted -> show(opening.importAccepted(accepted), "The import did not succeed.")
                        .thenRun(this::analyseIfNew));
    }

    void export() {
        screen.ifPresent(s -> dialogs.export(s.session()).whenComplete((words, failure) -> {
            if (failure != null) {
                fail("The export did not succeed.", failure);
            } else {
                words.ifPresent(status::note);
            }
        }));
    }

    /** Writes a copy where the annotator says; the open session stays with its own file. */
    void saveCopy() {
        screen.ifPresent(s -> {
            status.note("");
            new CopySaving(dialogs.files(), dialogs::mayReplace)
                    .save(s.session())
                    .whenComplete((file, failure) -> {
                        if (failure != null) {
                            fail("The copy was not saved.", failure);
                        } else {
                            file.ifPresent(f -> status.note("Saved a copy as " + f + "."));
                        }
                    });
        });
    }

    void analyse() {
        screen.ifPresent(s -> analysis.analyse(s.session()).whenComplete((notices, failure) -> {
            if (failure != null) {
                fail("The analysis did not succeed.", failure);
            } else {
                s.inspector().notices(notices);
                status.note(notices.inWords(s.session().rows()));
                commands.refresh();
            }
        }));
    }

    /** Labels in another scheme from now on; menus and keys follow. */
    void chooseScheme(LabelScheme scheme) {
        screen.ifPresent(s -> s.session()
                .submit(new ChooseScheme(scheme.id()))
                .thenRun(commands::refresh)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        fail("The label scheme could not be changed.", failure);
                    }
                }));
    }

    void closeSession() {
        closeScreen();
        showWelcome();
    }

    void toggleKeys() {
        window.toggleOverlay(ShortcutOverlay.of(commands.menus(), window::hideOverlay));
    }

    Optional<SessionScreen> screen() {
        return screen;
    }

    PreferencesModel preferences() {
        return preferences;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    AnalysisFlow analysis() {
        return analysis;
    }

    MainWindow window() {
        return window;
    }

    StatusBar status() {
        return status;
    }

    Themes themes() {
        return themes;
    }

    Scene scene() {
        return scene;
    }

    Stage stage() {
        return stage;
    }

    /** How recordings are opened for playing. */
    RecordingOpener recordings() {
        return recordings;
    }

    BackgroundTasks tasks() {
        return tasks;
    }

    FxThread fx() {
        return fx;
    }

    /** Saves what is being saved, closes the session and stops everything. */
    @Override
    public void close() {
        closeScreen();
        tasks.close();
    }

    private CompletableFuture<Void> show(CompletableFuture<FxSession> opened, String problem) {
        return opened.handle((session, failure) -> {
                    if (failure != null) {
                        fail(problem, failure);
                        throw failure instanceof CompletionException known ? known : new CompletionException(failure);
                    }
                    adopt(session);
                    return session;
                })
                .thenAccept(session -> {});
    }

    private void adopt(FxSession session) {
        closeScreen();
        window.removeBanners();
        SessionScreen opened = new SessionScreen(session, this);
        screen = Optional.of(opened);
        window.show(opened.panes());
        commands.refresh();
        session.readOnlyReason()
                .ifPresent(why -> window.banner(Banner.notice("read-only-banner", "Read-only. " + why)));
        preferences.remember(r -> r.withRecent(session.file().toString()));
        title(session);
        opened.begin();
        LOG.info("Opened {}", session.file());
    }

    private void title(FxSession session) {
        window.title(session.session().name(), session.annotator().name());
        stage.setTitle(session.session().name() + " \u2013 Turnwise");
    }

    private void closeScreen() {
        if (screen.isPresent()) {
            tasks.cancelAll();
            screen.get().close();
        }
        screen = Optional.empty();
    }

    private void showWelcome() {
        window.removeBanners();
        window.title("Turnwise", "");
        stage.setTitle("Turnwise");
        status.noSession();
        showRecent();
        window.show(welcome.node());
        commands.refresh();
    }

    private void showRecent() {
        welcome.recent(preferences.remembered().recent().stream().map(Path::of).toList());
    }

    private void greet() {
        window.banner(Banner.welcome(
                WELCOME,
                "Welcome. This is a sample: press 1 to 7 to label a turn, Enter to accept the model's label,"
                        + " ? for all keys.",
                new Banner.Action("Import a recording", () -> importFiles(Optional.empty(), Optional.empty())),
                new Banner.Action("Got it", () -> window.removeBanner(WELCOME))));
    }

    private void analyseIfNew() {
        boolean fresh = screen.map(s -> s.session().session().runs().isEmpty()
                        && !s.session().rows().isEmpty()
                        && !s.session().readOnly())
                .orElse(false);
        if (fresh) {
            analyse();
        }
    }

    /** Says what failed and why, above the panes; a cancelled task only in the status bar. */
    void fail(String what, Throwable failure) {
        if (isCancellation(failure)) {
            status.note("Cancelled.");
            return;
        }
        LOG.warn("{}", what, failure);
        window.banner(Banner.failure(
                FAILURE,
                what + " " + Words.of(failure),
                new Banner.Action("Close", () -> window.removeBanner(FAILURE))));
    }

    private static boolean isCancellation(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof CancellationException;
    }
}
