package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.video.RecordingOpener;
import org.turnwise.desktop.welcome.WelcomePane;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;

/** The place where one session lies open, or none and then the welcome is shown. Confined to the FX thread. */
final class Desk {
    private static final Texts TEXTS = Texts.of(Desk.class);

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final WindowParts parts;
    private final Notices notices;
    private final RecordingOpener recordings;
    private final ReadOnlyObjectWrapper<Optional<SessionScreen>> screen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SessionScreen>> opening =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SessionScreen> laid = Optional.empty();
    private Optional<WelcomePane> welcome = Optional.empty();

    /** @param recordings how recordings are opened for playing */
    Desk(WindowParts parts, Notices notices, RecordingOpener recordings) {
        this.parts = parts;
        this.notices = notices;
        this.recordings = recordings;
    }

    Optional<SessionScreen> screen() {
        return screen.get();
    }

    /** Changes when a session is opened or closed, before its panes come alive. */
    ReadOnlyObjectProperty<Optional<SessionScreen>> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /** A long session of which not all turns are there yet, while its panes are seen already. */
    ReadOnlyObjectProperty<Optional<SessionScreen>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Gives the desk what it shows where no session is open, and shows it. */
    void furnish(WelcomePane pane) {
        welcome = Optional.of(pane);
        clear();
    }

    /**
     * Shows the session in the place of what was there, made and put into the window frame by frame.
     *
     * @return completes once the session is on the screen with all its turns; its panes come into the window one after another
     */
    CompletableFuture<Void> lay(FxSession session) {
        close();
        parts.window().removeBanners();
        announce(session.file());
        return SessionScreen.make(session, parts, notices, recordings)
                .whenComplete((made, failure) -> {
                    if (failure != null) {
                        session.close();
                    }
                })
                .thenComposeAsync(this::show, parts.frames());
    }

    /** Shows the panes, and gives the annotator the commands as soon as what they work on is there whole. */
    private CompletableFuture<Void> show(SessionScreen opened) {
        FxSession session = opened.session();
        laid = Optional.of(opened);
        parts.window().show(opened.panes().inWindow());
        opened.panes().fill(parts.frames());
        opened.timeline().follow(parts.frames());
        if (session.ready().isDone() && !session.ready().isCompletedExceptionally()) {
            begin(opened);
            return session.ready();
        }
        parts.status().note(TEXTS.get("desk.opening", session.file().getFileName()));
        opening.set(laid);
        return session.ready()
                .thenRun(() -> begin(opened))
                .whenCompleteAsync((begun, failure) -> ended(opened, failure), parts.fx());
    }

    private void ended(SessionScreen opened, @Nullable Throwable failure) {
        if (failure != null && laid.equals(Optional.of(opened))) {
            clear();
        }
    }

    private void begin(SessionScreen opened) {
        if (!laid.equals(Optional.of(opened))) {
            return;
        }
        FxSession session = opened.session();
        screen.set(laid);
        opening.set(Optional.empty());
        parts.preferences().remember(r -> r.withRecent(session.file().toString()));
        parts.window().title(session.session().name(), session.annotator().name());
        parts.stage().setTitle(session.session().name() + " \u2013 Turnwise");
        opened.begin();
        LOG.info("Opened {}", session.file());
        readTheRest(opened);
    }

    /** What is not needed for opening is read once the panes are there; where the file is damaged in it the annotator is told. */
    private void readTheRest(SessionScreen opened) {
        parts.frames().execute(() -> opened.session()
                .readRest(parts.tasks().quiet())
                .whenCompleteAsync(
                        (done, failure) -> {
                            if (failure != null) {
                                unreadable(opened, failure);
                            } else {
                                countDamaged(opened);
                            }
                        },
                        parts.fx()));
    }

    private void unreadable(SessionScreen opened, Throwable failure) {
        if (shows(opened)) {
            Path file = opened.session().file();
            parts.preferences().remember(r -> r.withoutRecent(file.toString()));
            clear();
            notices.fail(TEXTS.get("open.failed", file.getFileName()), failure);
        }
    }

    private void countDamaged(SessionScreen opened) {
        Session whole = opened.session().whole();
        CompletableFuture.supplyAsync(
                        () -> whole.predictions().values().stream()
                                .filter(Prediction::damaged)
                                .count(),
                        parts.tasks().quiet())
                .thenAcceptAsync(
                        damaged -> {
                            if (damaged > 0 && shows(opened)) {
                                notices.refuse(TEXTS.get("desk.damaged", damaged));
                            }
                        },
                        parts.fx());
    }

    private boolean shows(SessionScreen opened) {
        return screen.get().equals(Optional.of(opened));
    }

    /** Says which session is about to be laid here, in the welcome's place: at the start, when it is known already. */
    void announce(Path file) {
        Label label = new Label(TEXTS.get("desk.opening", file.getFileName()));
        label.getStyleClass().add("muted");
        parts.window().show(new StackPane(label));
    }

    /** Closes what is open and shows the welcome. */
    void clear() {
        close();
        parts.window().removeBanners();
        parts.window().title("Turnwise", "");
        parts.stage().setTitle("Turnwise");
        parts.status().noSession();
        recentChanged();
        welcome.ifPresent(pane -> parts.window().show(pane.node()));
    }

    /** The welcome lists the sessions that can be opened now. */
    void recentChanged() {
        welcome.ifPresent(pane -> pane.recent(
                parts.preferences().remembered().recent().stream().map(Path::of).toList()));
    }

    /** A session could not be opened: what was there stays, or the welcome comes back. */
    void failed() {
        recentChanged();
        if (screen.get().isEmpty()) {
            welcome.ifPresent(pane -> parts.window().show(pane.node()));
        }
    }

    /** Finishes what is being laid, stops what is under way, waits for what is being saved and closes the session. */
    void close() {
        parts.frames().finish();
        Optional<SessionScreen> open = laid;
        laid = Optional.empty();
        opening.set(Optional.empty());
        screen.set(Optional.empty());
        open.ifPresent(shown -> {
            parts.tasks().cancelAll();
            shown.close();
        });
    }
}
