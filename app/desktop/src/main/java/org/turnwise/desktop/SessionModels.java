package org.turnwise.desktop;

import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import org.turnwise.desktop.blind.BeginAsking;
import org.turnwise.desktop.blind.HowLabelled;
import org.turnwise.desktop.blind.Training;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.editing.FrameSteps;
import org.turnwise.desktop.editing.TurnEditing;
import org.turnwise.desktop.editing.TurnShaping;
import org.turnwise.desktop.explaining.Explaining;
import org.turnwise.desktop.explaining.OpenedModel;
import org.turnwise.desktop.explaining.SimilarTurns;
import org.turnwise.desktop.explaining.WhatIfModel;
import org.turnwise.desktop.faces.SessionFaces;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.labels.LastTurn;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.recordings.FurtherRecordings;
import org.turnwise.desktop.recordings.RecordingReading;
import org.turnwise.desktop.recordings.ShownBeside;
import org.turnwise.desktop.recordings.Whereabouts;
import org.turnwise.desktop.review.Review;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.desktop.timeline.SessionTimeline;
import org.turnwise.desktop.timeline.WaveformLoading;
import org.turnwise.desktop.timeline.geometry.Pauses;
import org.turnwise.desktop.timeline.recording.RecordingLanes;
import org.turnwise.desktop.turns.TurnFilter;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.video.RecordingOpener;
import org.turnwise.desktop.voice.SessionSound;
import org.turnwise.desktop.voice.TurnVoice;
import org.turnwise.desktop.voice.VoiceLoading;
import org.turnwise.desktop.wording.SpokenSchemes;
import org.turnwise.session.model.LabelScheme;

/** The view-models of one open session and what its charts are saved with, put together; {@link SessionPanes} shows them. Confined to the FX thread. */
record SessionModels(
        FxSession session,
        PlayerModel player,
        SessionTimeline timeline,
        WaveformLoading waveform,
        RecordingLanes recording,
        VoiceLoading voiceLanes,
        TurnVoice turnVoice,
        SessionFaces faces,
        TurnTableModel turns,
        RunChoice runs,
        Labelling labelling,
        Review review,
        TurnEditing editing,
        TurnShaping shaping,
        MediaSearch media,
        FurtherRecordings further,
        HowLabelled labelled,
        Explaining explaining,
        ChartExport charts)
        implements AutoCloseable {
    private static final String FACE_BOXES = "face-boxes";
    private static final String SILENT_BOUNDARIES = "silent-boundaries";

    /** Label schemes as this window shows them: in its language, and in the colours that are wished. */
    static UnaryOperator<LabelScheme> shown(ColourSet colours) {
        return scheme -> SpokenSchemes.of(colours.over(scheme));
    }

    static SessionModels of(FxSession session, WindowParts parts, Notices notices, RecordingOpener recordings) {
        PreferencesModel preferences = parts.preferences();
        session.dress(shown(preferences.labels().colours()));
        PlayerModel player =
                new PlayerModel(recordings, parts.tasks().quiet(), parts.fx(), new TurnRoll(session, preferences));
        TurnTableModel turns = new TurnTableModel(session, parts.tasks().quiet(), parts.fx());
        Labelling labelling = new Labelling(
                session, turns, () -> preferences.preferences().advanceAfterLabel(), InstantSource.system());
        labelling.tell(new LastTurn(session, turns, notices::note));
        // before whoever shows the chosen turn: it is decoded while they do
        new TurnFollowing(session, player, () -> !turns.leaving() && plays(preferences, labelling)).begin();
        new NextTurn(session, turns, player, parts.fx()).begin();
        SessionTimeline timeline = new SessionTimeline(session, player);
        SessionSound sound = new SessionSound(session, parts.tasks().quiet());
        LaneMemory.follow(timeline.model().lanes(), preferences);
        LaneMemory.follow(timeline.model().speakers(), session.session().id(), preferences);
        SessionFaces faces =
                new SessionFaces(session, timeline.model().faces(), parts.sight(), parts.tasks(), parts.fx());
        faces.coloursProperty().set(preferences.labels().colours());
        remember(preferences, FACE_BOXES, faces.boxesShownProperty());
        TurnShaping shaping = new TurnShaping(
                session,
                player,
                timeline.model(),
                new FrameSteps(session, parts.tasks().quiet(), parts.fx()),
                InstantSource.system(),
                notices::note);
        timeline.tell(shaping);
        rememberOff(preferences, SILENT_BOUNDARIES, shaping.sound().wantedProperty());
        RunChoice runs = new RunChoice(session, InstantSource.system());
        return new SessionModels(
                session,
                player,
                timeline,
                new WaveformLoading(session, timeline.model(), parts.tasks(), parts.fx()),
                new RecordingLanes(
                        session,
                        timeline.model().spectrum(),
                        timeline.model().film(),
                        edges -> timeline.model().sound().pausesProperty().set(new Pauses(edges)),
                        parts.tasks().pieces(),
                        parts.fx()),
                new VoiceLoading(sound, timeline.model().voice(), parts.hearing(), parts.tasks(), parts.fx()),
                new TurnVoice(session, sound, parts.hearing(), parts.tasks().quiet(), parts.fx()),
                faces,
                turns,
                runs,
                labelling,
                new Review(session, turns, labelling, parts.hearing(), parts.tasks(), notices::note, parts.fx()),
                new TurnEditing(session, turns, notices::note),
                shaping,
                new MediaSearch(
                        session,
                        parts.dialogs().files(),
                        parts.tasks().quiet(),
                        parts.fx(),
                        notices::note,
                        notices::media),
                further(session, player, parts, notices),
                howLabelled(session, turns, parts, notices),
                explaining(session, runs, player, parts),
                new ChartExport(
                        parts.dialogs().files(),
                        session.file(),
                        parts.tasks().quiet(),
                        parts.fx(),
                        notices::note,
                        notices::fail));
    }

    private static FurtherRecordings further(
            FxSession session, PlayerModel player, WindowParts parts, Notices notices) {
        FileChoice files = parts.dialogs().files();
        FurtherRecordings further = new FurtherRecordings(
                session,
                files,
                new Whereabouts(session, files, parts.tasks().quiet(), parts.fx(), notices::note, notices::media),
                new RecordingReading(session.file(), parts.tasks()),
                notices::note,
                notices::fail);
        ShownBeside.follow(session, further, player.companions());
        return further;
    }

    /** Asks where the recording is, or which it shall be where the session has none. */
    void findRecording() {
        if (session.session().media().isEmpty()) {
            further.add();
        } else {
            media.ask();
        }
    }

    /** Whether the turn just chosen is played. */
    private static boolean plays(PreferencesModel preferences, Labelling labelling) {
        boolean labelled = labelling.goesOn() && preferences.playing().afterLabel();
        return labelled || preferences.preferences().playOnSelect();
    }

    private static HowLabelled howLabelled(
            FxSession session, TurnTableModel turns, WindowParts parts, Notices notices) {
        Training training = new Training(
                session,
                new BeginAsking(parts.stage()),
                only -> turns.filter(f -> only.isEmpty() ? TurnFilter.ALL : TurnFilter.ALL.withTurns(only)),
                notices::note);
        TableSaving saving = new TableSaving(parts, notices);
        String name = String.valueOf(session.file().getFileName()).replaceFirst("\\.[^.]*$", "");
        return new HowLabelled(
                session,
                training,
                parts.stage(),
                parts.status()::labelled,
                notices::note,
                csv -> saving.save(session.file().resolveSibling(name + "-anchoring.csv"), csv));
    }

    private static Explaining explaining(FxSession session, RunChoice runs, PlayerModel player, WindowParts parts) {
        return new Explaining(
                new WhatIfModel(
                        session,
                        runs.basis()::of,
                        new OpenedModel(parts.analyzers(), session.file()),
                        parts.tasks().quiet(),
                        parts.fx()),
                new SimilarTurns(session, parts.hearing()::cache, parts.tasks().quiet(), parts.fx()),
                player);
    }

    /** Whether it is shown is kept from one start to the next. */
    private static void remember(PreferencesModel preferences, String part, BooleanProperty shown) {
        shown.set(preferences.remembered().open().contains(part));
        shown.addListener((o, was, is) -> preferences.remember(r -> is ? r.withOpen(part) : r.withClosed(part)));
    }

    /** As {@link #remember}, for what is on until it is turned off. */
    private static void rememberOff(PreferencesModel preferences, String off, BooleanProperty on) {
        on.set(!preferences.remembered().open().contains(off));
        on.addListener((o, was, is) -> preferences.remember(r -> is ? r.withClosed(off) : r.withOpen(off)));
    }

    /** Stops the player, waits for what is being saved and closes the file. */
    @Override
    public void close() {
        explaining.close();
        review.close();
        turns.close();
        shaping.close();
        waveform.close();
        recording.close();
        voiceLanes.close();
        turnVoice.close();
        faces.close();
        player.close();
        session.close();
    }
}
