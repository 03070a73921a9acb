package org.turnwise.desktop.timeline;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.task.SecondFrame;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.markers.Markers;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** The timeline of one open session: shows what the session and the player say, and asks them for changes. */
public final class SessionTimeline implements TimelineActions {
    private final FxSession session;
    private final PlaybackModel playback;
    private final TimelineModel model = new TimelineModel();
    private final Markers markers;
    private final SecondFrame later = new SecondFrame();
    private Optional<TurnNews> news = Optional.empty();

    public SessionTimeline(FxSession session, PlaybackModel playback) {
        this.session = session;
        this.playback = playback;
        markers = new Markers(session, playback, InstantSource.system());
        model.markersProperty().bind(markers.shownProperty());
        InvalidationListener changed = o -> model.show(marks());
        session.sessionProperty().addListener(o -> model.show(marks(), session.lastTouched()));
        session.annotatorProperty().addListener(changed);
        session.schemeProperty().addListener(changed);
        session.shownRunProperty().addListener(changed);
        session.predictionsVisibleProperty().addListener(o -> later.execute(() -> model.show(marks())));
        session.earlyProperty().addListener(changed);
        session.selectedProperty().addListener((o, was, is) -> model.select(is));
        model.show(marks());
        model.select(session.selected());
        model.recordingMillisProperty().bind(playback.durationMillisProperty());
        model.playheadProperty().bind(playback.positionMillisProperty());
        model.playingProperty().bind(playback.playingProperty());
        model.loopProperty().bind(playback.loopProperty());
    }

    /**
     * From now on the model's opinion is hidden and shown a frame after it is in the table.
     *
     * @param frames runs what it is given on the FX thread, one piece a frame
     */
    public void follow(Executor frames) {
        later.frames(frames);
    }

    public TimelineModel model() {
        return model;
    }

    public Markers markers() {
        return markers;
    }

    /** Tells of turns moved and added from now on. */
    public void tell(TurnNews of) {
        news = Optional.of(of);
    }

    @Override
    public void seek(long millis) {
        playback.seek(millis);
        model.showPlayhead();
    }

    @Override
    public void choose(TurnId turn, long millis) {
        boolean played = playback.playingProperty().get();
        session.select(turn);
        // where choosing a turn has just begun to play it, it is heard from its start
        if (played || !playback.playingProperty().get()) {
            playback.seek(millis);
        }
    }

    @Override
    public void loop(Turn turn) {
        boolean looping = playback.loopProperty().get().equals(Optional.of(turn.span()));
        playback.loop(looping ? Optional.empty() : Optional.of(turn.span()));
    }

    @Override
    public void addTurn(String speaker, TimeSpan span) {
        session.submitFor(now -> Optional.of(adding(now, speaker, span))).thenAccept(change -> change.flatMap(
                        c -> c.touched().turns().stream().findFirst())
                .ifPresent(this::added));
    }

    @Override
    public void changeTurn(Turn turn) {
        session.submitFor(now -> now.turns().find(turn.id()).flatMap(t -> BoundaryEdit.of(t, turn.span())))
                .thenAccept(change -> change.ifPresent(c -> moved(c, turn.id())));
    }

    private void added(TurnId turn) {
        session.show(turn);
        news.ifPresent(n -> session.session().turns().find(turn).ifPresent(n::added));
    }

    private void moved(SessionChange change, TurnId turn) {
        Optional<Turn> after = change.after().turns().find(turn);
        news.ifPresent(n -> change.before().turns().find(turn).ifPresent(b -> after.ifPresent(a -> n.moved(b, a))));
    }

    @Override
    public Optional<String> readOnlyReason() {
        return session.readOnlyReason();
    }

    private static Edit adding(Session now, String speaker, TimeSpan span) {
        Edit turn = new AddTurns(List.of(new Turn(now.turns().nextId(), span, speaker, "")));
        if (now.speakers().containsKey(speaker)) {
            return turn;
        }
        return new Several(turn.description(), List.of(new AddSpeaker(new Speaker(speaker, speaker)), turn));
    }

    private TurnMarks marks() {
        String scheme = session.scheme().id();
        Optional<String> run = session.shownRunProperty()
                .get()
                .filter(r -> session.session().speaks(r, scheme)
                        && session.predictionsVisibleProperty().get())
                .map(AnalysisRun::id);
        String annotator = session.annotator().id();
        return model.marks()
                .orElseGet(() -> new TurnMarks(session.session(), annotator, session.scheme(), run))
                .then(session.session(), annotator, session.scheme(), run, session.earlyPredictions());
    }
}
