package org.turnwise.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.turnwise.desktop.blind.FeedbackStrip;
import org.turnwise.desktop.inspector.InspectorPane;
import org.turnwise.desktop.labels.LabelPalette;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.WindowPanes;
import org.turnwise.desktop.timeline.TimelineView;
import org.turnwise.desktop.turns.TurnsPane;
import org.turnwise.desktop.video.MapGlimpse;
import org.turnwise.desktop.video.PlayerPane;

/** The panes of one open session. */
record SessionPanes(
        TurnsPane turns, PlayerPane video, LabelPalette palette, InspectorPane inspector, TimelineView timeline) {

    /**
     * Makes the panes, one piece of work each: the first time, the toolkit loads what each of them is made of.
     *
     * @param pieces runs the work on the FX thread
     */
    static CompletableFuture<SessionPanes> make(SessionModels models, WindowParts parts, Executor pieces) {
        FxSession session = models.session();
        var turns = CompletableFuture.supplyAsync(
                () -> {
                    TurnsPane pane = new TurnsPane(session, models.turns(), parts.themes(), models.player());
                    models.review().lay(pane);
                    return pane;
                },
                pieces);
        var video = CompletableFuture.supplyAsync(
                () -> new PlayerPane(
                        session, models.player(), models.faces(), models::findRecording, () -> parts.dialogs()
                                .askAudioDevice(parts.preferences())),
                pieces);
        var palette = CompletableFuture.supplyAsync(
                () -> {
                    LabelPalette labels = new LabelPalette(session, models.labelling());
                    labels.above(new FeedbackStrip(models.labelled().training()).node());
                    return labels;
                },
                pieces);
        var inspector = CompletableFuture.supplyAsync(
                () -> new InspectorPane(
                        session,
                        models.labelling(),
                        models.editing(),
                        models.runs(),
                        models.turnVoice(),
                        models.faces(),
                        models.explaining(),
                        parts.themes(),
                        new RememberedFolds(parts.preferences()),
                        models.charts()),
                pieces);
        var timeline = CompletableFuture.supplyAsync(
                () -> {
                    TimelineView view = new TimelineView(
                            models.timeline().model(),
                            models.timeline(),
                            parts.themes().themeProperty(),
                            models.charts());
                    view.markers(models.timeline().markers());
                    view.pictures(new MapGlimpse(models.player()));
                    return view;
                },
                pieces);
        return CompletableFuture.allOf(turns, video, palette, inspector, timeline)
                .thenApply(made -> new SessionPanes(
                        turns.join(), video.join(), palette.join(), inspector.join(), timeline.join()));
    }

    /** Once they are in the window: puts in what takes the toolkit long to lay out the first time, piece by piece. */
    void fill(Executor pieces) {
        turns.fill(pieces);
        inspector.fill(pieces);
    }

    /** As the window arranges them. */
    WindowPanes inWindow() {
        return new WindowPanes(turns.node(), video, palette.node(), inspector.node(), timeline);
    }
}
