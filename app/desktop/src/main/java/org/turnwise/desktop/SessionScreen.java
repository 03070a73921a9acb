package org.turnwise.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import org.turnwise.desktop.blind.HowLabelled;
import org.turnwise.desktop.editing.SpeakerMenu;
import org.turnwise.desktop.editing.TurnEditing;
import org.turnwise.desktop.editing.TurnShaping;
import org.turnwise.desktop.faces.SessionFaces;
import org.turnwise.desktop.inspector.InspectorPane;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.preferences.PlayingChoices;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.review.Review;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.runs.RunWords;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MainWindow;
import org.turnwise.desktop.shell.RowTally;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.desktop.timeline.SessionTimeline;
import org.turnwise.desktop.timeline.TimelineCommands;
import org.turnwise.desktop.timeline.markers.Markers;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.turns.TurnsPane;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.PlayingCommands;
import org.turnwise.desktop.video.RecordingOpener;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.playback.AudioDevice;
import org.turnwise.session.model.Session;

/** One open session on the screen: its view-models and panes, put together. Made when it is opened, gone when closed. */
final class SessionScreen implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(SessionScreen.class);

    private final SessionModels models;
    private final SessionPanes panes;
    private final FxSession session;
    private final PlayerModel player;
    private final PreferencesModel preferences;
    private final RunComparing comparing;
    private final StatisticsShowing statistics;
    private final TraceShowing traces;
    private final RecordingsShowing recordings;
    private final SpeakerMenu speakers;
    private final StatusBar status;
    private final Dialogs dialogs;
    private final RowTally flagged;
    private final MainWindow window;
    private final ChangeListener<SaveState> saved;
    private final ChangeListener<PlayingChoices> playing;

    private SessionScreen(SessionModels models, SessionPanes panes, WindowParts parts, Notices notices) {
        this.models = models;
        this.panes = panes;
        session = models.session();
        player = models.player();
        preferences = parts.preferences();
        status = parts.status();
        dialogs = parts.dialogs();
        window = parts.window();
        flagged = RowTally.of(session.rows(), TurnRow::flagged);
        saved = (o, was, is) -> {
            status.save(is);
            notices.saving(is);
        };
        playing = (o, was, is) -> player.loopPaddingProperty().set(is.loopPaddingMillis());
        comparing = new RunComparing(session, models.runs(), models.turns(), parts, notices);
        statistics = new StatisticsShowing(session, models.turns(), parts, notices, models.charts());
        traces = new TraceShowing(models, parts, notices);
        recordings = new RecordingsShowing(models, parts, notices);
        speakers = new SpeakerMenu(session, models.editing(), dialogs::askSpeaker);
    }

    /** Makes all that an open session needs, frame by frame; nothing of it is in the window yet. */
    static CompletableFuture<SessionScreen> make(
            FxSession session, WindowParts parts, Notices notices, RecordingOpener recordings) {
        Executor pieces = parts.frames();
        return CompletableFuture.supplyAsync(() -> SessionModels.of(session, parts, notices, recordings), pieces)
                .thenCompose(models -> SessionPanes.make(models, parts, pieces)
                        .thenApply(panes -> new SessionScreen(models, panes, parts, notices)));
    }

    /** Starts what lives: the status bar follows, the recording is looked for, the keys go to the table. */
    void begin() {
        session.saveStateProperty().addListener(saved);
        status.note("");
        if (session.readOnly()) {
            status.readOnly();
        } else {
            status.save(session.saveStateProperty().get());
        }
        session.rows().addListener((ListChangeListener<TurnRow>) c -> status.counts(counts()));
        status.counts(counts());
        session.sessionProperty().addListener((o, was, is) -> sayOutdated(was, is));
        session.mediaProperty().addListener((o, was, is) -> player.recording(is));
        preferences.playingProperty().addListener(playing);
        player.loopPaddingProperty().set(preferences.playing().loopPaddingMillis());
        player.soundRemarkProperty().addListener((o, was, is) -> is.ifPresent(status::note));
        player.turnRemarkProperty().addListener((o, was, is) -> {
            was.ifPresent(status::withdraw);
            is.ifPresent(status::note);
        });
        session.shownRunProperty().addListener((o, was, is) -> sayOpinion());
        sayOpinion();
        preferencesChanged();
        models.media().follow();
        models.further().follow();
        window.home(panes.turns()::focusTable);
        panes.turns().focusTable();
    }

    /** The model's opinion of a turn stays, when the turn is changed, until it is asked again. */
    private void sayOutdated(Session was, Session is) {
        boolean changed = was.turns() != is.turns()
                && session.selectedRow()
                        .filter(row -> row.prediction().isPresent())
                        .map(row -> models.runs().basis().outdated(row.id())
                                && !was.turns().find(row.id()).equals(is.turns().find(row.id())))
                        .orElse(false);
        if (changed) {
            status.note(TEXTS.get("screen.outdated"));
        }
    }

    private void sayOpinion() {
        status.opinion(
                models.runs().shown().map(RunWords::line).orElse(""),
                models.runs().shown().map(models.runs().inWords()::full).orElse(""));
    }

    RunChoice runs() {
        return models.runs();
    }

    RunComparing comparing() {
        return comparing;
    }

    StatisticsShowing statistics() {
        return statistics;
    }

    TraceShowing traces() {
        return traces;
    }

    /** Takes over what can change while a session is open. */
    void preferencesChanged() {
        Preferences p = preferences.preferences();
        player.volumeProperty().set(p.volume());
        player.output(new AudioDevice(p.audioDevice()));
        session.predictionsVisibleProperty().set(p.showPredictions());
    }

    /** Shows labels in the colours that are wished now. */
    void labelColoursChanged() {
        ColourSet colours = preferences.labels().colours();
        session.dress(SessionModels.shown(colours));
        models.faces().coloursProperty().set(colours);
    }

    /** Labels, and goes on by keys from the table. */
    void label(String label) {
        models.labelling().label(label);
        window.leaveControl();
    }

    PlayingCommands playing() {
        return new PlayingCommands(player, preferences, status::note);
    }

    void chooseSoundOutput() {
        dialogs.askAudioDevice(preferences);
    }

    HowLabelled labelled() {
        return models.labelled();
    }

    FxSession session() {
        return session;
    }

    PlayerModel player() {
        return player;
    }

    TimelineCommands timelineCommands() {
        return new TimelineCommands(models.timeline().model(), models.timeline());
    }

    Markers markers() {
        return models.timeline().markers();
    }

    TurnTableModel turns() {
        return models.turns();
    }

    Labelling labelling() {
        return models.labelling();
    }

    Review review() {
        return models.review();
    }

    TurnEditing editing() {
        return models.editing();
    }

    TurnShaping shaping() {
        return models.shaping();
    }

    SessionFaces faces() {
        return models.faces();
    }

    /** Offers who may speak the chosen turn. */
    void chooseSpeaker() {
        speakers.show(panes.inspector().speakerPlace());
    }

    /** What a right click on a turn offers, in the table and on the timeline. */
    void turnMenu(CommandMenu offered) {
        panes.turns().menu(offered);
        panes.timeline().menu(offered);
    }

    TurnsPane turnsPane() {
        return panes.turns();
    }

    InspectorPane inspector() {
        return panes.inspector();
    }

    SessionTimeline timeline() {
        return models.timeline();
    }

    SessionModels models() {
        return models;
    }

    /** Lays recordings over one another in time. */
    RecordingsShowing recordings() {
        return recordings;
    }

    SessionPanes panes() {
        return panes;
    }

    private String counts() {
        int all = session.rows().size();
        int some = flagged.count();
        return some > 0 ? TEXTS.get("screen.flagged", all, some) : TEXTS.get("screen.turns", all);
    }

    /** Stops the player, waits for what is being saved and closes the file. */
    @Override
    public void close() {
        comparing.close();
        statistics.close();
        traces.close();
        recordings.close();
        panes.inspector().commit();
        panes.timeline().commit();
        markers().close();
        session.saveStateProperty().removeListener(saved);
        preferences.playingProperty().removeListener(playing);
        models.close();
    }
}
