package org.turnwise.desktop;

import java.time.InstantSource;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.editing.SpeakerMenu;
import org.turnwise.desktop.editing.TurnEditing;
import org.turnwise.desktop.faces.SessionFaces;
import org.turnwise.desktop.inspector.InspectorPane;
import org.turnwise.desktop.labels.LabelPalette;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.review.Review;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.runs.RunWords;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.shell.WindowPanes;
import org.turnwise.desktop.timeline.SessionTimeline;
import org.turnwise.desktop.timeline.TimelineCommands;
import org.turnwise.desktop.timeline.TimelineView;
import org.turnwise.desktop.timeline.WaveformLoading;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.turns.TurnsPane;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.PlayerPane;
import org.turnwise.desktop.video.RecordingOpener;
import org.turnwise.desktop.video.Roll;
import org.turnwise.desktop.voice.SessionSound;
import org.turnwise.desktop.voice.TurnVoice;
import org.turnwise.desktop.voice.VoiceLoading;
import org.turnwise.media.playback.AudioDevice;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/** One open session on the screen: its view-models and panes, put together. Made when it is opened, gone when closed. */
final class SessionScreen implements AutoCloseable {
    private static final String VOICE_LANES = "voice-lanes";
    private static final String FACE_LANE = "face-lane";
    private static final String FACE_BOXES = "face-boxes";

    private final FxSession session;
    private final PreferencesModel preferences;
    private final PlayerModel player;
    private final SessionTimeline timeline;
    private final WaveformLoading waveform;
    private final VoiceLoading voiceLanes;
    private final TurnVoice turnVoice;
    private final SessionFaces faces;
    private final TurnTableModel turns;
    private final RunChoice runs;
    private final RunComparing comparing;
    private final Labelling labelling;
    private final Review review;
    private final TurnEditing editing;
    private final SpeakerMenu speakers;
    private final TimelineView timelineView;
    private final TurnsPane turnsPane;
    private final InspectorPane inspector;
    private final MediaSearch media;
    private final WindowPanes panes;
    private final StatusBar status;
    private final Dialogs dialogs;
    private final ChangeListener<SaveState> saved = (o, was, is) -> status().save(is);

    SessionScreen(FxSession session, WindowParts parts, Notices notices, RecordingOpener recordings) {
        this.session = session;
        runs = new RunChoice(session, InstantSource.system());
        preferences = parts.preferences();
        status = parts.status();
        dialogs = parts.dialogs();
        player = new PlayerModel(recordings, parts.tasks().quiet(), parts.fx(), this::roll);
        timeline = new SessionTimeline(session, player);
        waveform = new WaveformLoading(session, timeline.model(), parts.tasks(), parts.fx());
        SessionSound sound = new SessionSound(session, parts.tasks().quiet());
        remember(VOICE_LANES, timeline.model().voice().shownProperty());
        faces = new SessionFaces(session, timeline.model().faces(), parts.sight(), parts.tasks(), parts.fx());
        remember(FACE_LANE, timeline.model().faces().shownProperty());
        remember(FACE_BOXES, faces.boxesShownProperty());
        voiceLanes = new VoiceLoading(sound, timeline.model().voice(), parts.hearing(), parts.tasks(), parts.fx());
        turnVoice = new TurnVoice(session, sound, parts.hearing(), parts.tasks().quiet(), parts.fx());
        turns = new TurnTableModel(session);
        comparing = new RunComparing(session, runs, turns, parts, notices);
        labelling = new Labelling(
                session, turns, () -> preferences.preferences().advanceAfterLabel(), InstantSource.system());
        review = new Review(session, turns, labelling, parts.hearing(), parts.tasks(), parts.fx());
        editing = new TurnEditing(session, turns);
        speakers = new SpeakerMenu(session, editing, parts.dialogs()::askSpeaker);
        turnsPane = new TurnsPane(session, turns, parts.themes(), player);
        review.lay(turnsPane);
        ChartExport charts = new ChartExport(
                parts.dialogs().files(),
                session.file(),
                parts.tasks().quiet(),
                parts.fx(),
                notices::note,
                notices::fail);
        inspector = new InspectorPane(
                session,
                labelling,
                editing,
                runs,
                turnVoice,
                faces,
                parts.themes(),
                new RememberedFolds(preferences),
                charts);
        media = new MediaSearch(session, parts.dialogs().files(), parts.tasks().quiet(), parts.fx(), notices::media);
        timelineView =
                new TimelineView(timeline.model(), timeline, parts.themes().themeProperty(), charts);
        panes = new WindowPanes(
                turnsPane.node(),
                new PlayerPane(session, player, faces, media::ask, this::chooseSoundOutput),
                new LabelPalette(session, labelling).node(),
                inspector.node(),
                timelineView);
    }

    /** Whether it is shown is kept from one start to the next. */
    private void remember(String part, BooleanProperty shown) {
        shown.set(preferences.remembered().open().contains(part));
        shown.addListener((o, was, is) -> preferences.remember(r -> is ? r.withOpen(part) : r.withClosed(part)));
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
        session.selectedProperty().addListener((o, was, is) -> {
            if (preferences.preferences().playOnSelect()) {
                session.selectedTurn().ifPresent(player::playTurn);
            } else {
                session.selectedTurn().ifPresent(t -> player.seek(t.span().startMillis()));
            }
        });
        player.soundRemarkProperty().addListener((o, was, is) -> is.ifPresent(status::note));
        session.shownRunProperty().addListener((o, was, is) -> sayOpinion());
        sayOpinion();
        preferencesChanged();
        media.look();
        turnsPane.focusTable();
    }

    /** The model's opinion of a turn stays, when the turn is changed, until it is asked again. */
    private void sayOutdated(Session was, Session is) {
        boolean changed = was.turns() != is.turns()
                && session.selectedRow()
                        .filter(row -> row.prediction().isPresent())
                        .map(row -> runs.basis().outdated(row.id())
                                && !was.turns().find(row.id()).equals(is.turns().find(row.id())))
                        .orElse(false);
        if (changed) {
            status.note("The model's opinion is of the turn as it was: Model, Analyse what changed (Ctrl+Shift+R) asks"
                    + " it again.");
        }
    }

    private void sayOpinion() {
        status.opinion(
                runs.shown().map(RunWords::line).orElse(""),
                runs.shown().map(runs.inWords()::full).orElse(""));
    }

    RunChoice runs() {
        return runs;
    }

    RunComparing comparing() {
        return comparing;
    }

    /** Takes over what can change while a session is open. */
    void preferencesChanged() {
        Preferences p = preferences.preferences();
        player.volumeProperty().set(p.volume());
        player.output(new AudioDevice(p.audioDevice()));
        session.predictionsVisibleProperty().set(p.showPredictions());
    }

    void chooseSoundOutput() {
        dialogs.askAudioDevice(preferences);
    }

    private StatusBar status() {
        return status;
    }

    FxSession session() {
        return session;
    }

    PlayerModel player() {
        return player;
    }

    TimelineCommands timelineCommands() {
        return new TimelineCommands(timeline.model(), timeline);
    }

    TurnTableModel turns() {
        return turns;
    }

    Labelling labelling() {
        return labelling;
    }

    Review review() {
        return review;
    }

    TurnEditing editing() {
        return editing;
    }

    SessionFaces faces() {
        return faces;
    }

    /** Offers who may speak the chosen turn. */
    void chooseSpeaker() {
        speakers.show(inspector.speakerPlace());
    }

    /** What a right click on a turn offers, in the table and on the timeline. */
    void turnMenu(CommandMenu offered) {
        turnsPane.menu(offered);
        timelineView.menu(offered);
    }

    TurnsPane turnsPane() {
        return turnsPane;
    }

    InspectorPane inspector() {
        return inspector;
    }

    SessionTimeline timeline() {
        return timeline;
    }

    MediaSearch media() {
        return media;
    }

    WindowPanes panes() {
        return panes;
    }

    /** What is played after a turn ends before the next one begins, so that the picture stays the turn's own. */
    private Roll roll(Turn turn) {
        Preferences p = preferences.preferences();
        long end = turn.span().endMillis();
        long next = session.rows().stream()
                .map(TurnRow::turn)
                .filter(t -> !t.id().equals(turn.id()))
                .mapToLong(t -> t.span().startMillis())
                .filter(start -> start >= end)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return new Roll(p.preRollMillis(), Math.min(p.postRollMillis(), next - end - 1));
    }

    private String counts() {
        int all = session.rows().size();
        long flagged = session.rows().stream().filter(TurnRow::flagged).count();
        return (all == 1 ? "1 turn" : all + " turns") + (flagged > 0 ? ", " + flagged + " flagged" : "");
    }

    /** Stops the player, waits for what is being saved and closes the file. */
    @Override
    public void close() {
        comparing.close();
        review.close();
        inspector.commit();
        session.saveStateProperty().removeListener(saved);
        waveform.close();
        voiceLanes.close();
        turnVoice.close();
        faces.close();
        player.close();
        session.close();
    }
}
