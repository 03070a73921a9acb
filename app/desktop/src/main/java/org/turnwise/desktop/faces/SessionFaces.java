package org.turnwise.desktop.faces;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.face.SeenTurns;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.MarkFace;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.Turn;

/**
 * The faces of the open session's recording. They are looked for as a background task once somebody wants to see them;
 * what was seen before comes from the cache at once. Turns that change afterwards are judged by the faces found before.
 * Confined to the FX thread.
 */
public final class SessionFaces implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(SessionFaces.class);

    private static final Logger LOG = LoggerFactory.getLogger(SessionFaces.class);

    private final SeenFront front = new SeenFront();
    private final FxSession session;
    private final FaceLane lane;
    private final Sight sight;
    private final BackgroundTasks tasks;
    private final Executor fx;
    private final ChosenFace chosen;
    private final BooleanProperty boxesShown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<FaceTracks> tracks = new ReadOnlyObjectWrapper<>(FaceTracks.NONE);
    private Optional<Looked> looked = Optional.empty();
    private Stage stage = new Stage.Unasked();
    private volatile int wanted;

    /** What was looked at: with the same turns, marks can be weighed anew without looking again. */
    private record Looked(Footage footage, List<Turn> turns) {}

    /** @param fx runs what it is given on the FX thread, in order */
    public SessionFaces(FxSession session, FaceLane lane, Sight sight, BackgroundTasks tasks, Executor fx) {
        this.session = session;
        this.lane = lane;
        this.sight = sight;
        this.tasks = tasks;
        this.fx = fx;
        chosen = new ChosenFace(tasks.quiet(), fx);
        session.mediaProperty().addListener((o, was, is) -> follow(is));
        InvalidationListener asked = o -> {
            if (boxesShown.get() || lane.shownProperty().get()) {
                look();
            }
        };
        boxesShown.addListener(asked);
        lane.shownProperty().addListener(asked);
        session.sessionProperty().addListener((o, was, is) -> {
            if (!was.faceMarks().equals(is.faceMarks())) {
                weighMarks();
            } else if (SeenFront.differs(was, is)) {
                show();
            }
        });
        session.selectedProperty().addListener(o -> showChosen());
        session.predictionsVisibleProperty().addListener(o -> show());
        follow(session.mediaProperty().get());
    }

    /** Whether boxes are wanted around the faces on the picture. */
    public BooleanProperty boxesShownProperty() {
        return boxesShown;
    }

    public ReadOnlyObjectProperty<FaceTracks> tracksProperty() {
        return tracks.getReadOnlyProperty();
    }

    /** From which colours those of expressions are taken, here and in the lane. */
    public ObjectProperty<ColourSet> coloursProperty() {
        return lane.coloursProperty();
    }

    /** The chosen turn's own face. */
    public ReadOnlyObjectProperty<FaceState> turnProperty() {
        return chosen.stateProperty();
    }

    /**
     * Says whose face is at a place of the picture. It holds for every track of the same person, and can be undone.
     *
     * @param x share of the picture's width
     * @param y share of its height
     */
    public void mark(long millis, double x, double y, String speaker) {
        session.submitFor(now -> Optional.of(new MarkFace(new FaceMark(now.nextFaceMarkId(), millis, x, y, speaker))));
    }

    /** Looks for faces, where that was not done or did not succeed. */
    public void look() {
        if (stage instanceof Stage.Looking || stage instanceof Stage.Done) {
            return;
        }
        if (session.mediaProperty().get() instanceof MediaState.Found found) {
            int mine = ++wanted;
            List<Turn> turns = session.session().turnsInOrder();
            List<FaceMark> marks = marks();
            stage(new Stage.Looking());
            tasks.start(TEXTS.get("looking.begun"), progress -> lookAt(found, turns, marks, mine, progress))
                    .whenComplete((seen, failure) -> {
                        if (mine == wanted) {
                            ended(Optional.ofNullable(seen), Optional.ofNullable(failure));
                        }
                    });
        }
    }

    /** Shows what an analysis has found meanwhile. */
    public void analysed() {
        if (!(stage instanceof Stage.Looking)) {
            follow(session.mediaProperty().get());
        }
    }

    private List<FaceMark> marks() {
        return session.session().faceMarksInOrder();
    }

    /** Another recording, or none: what was seen before does not count, what the cache knows of this one does. */
    private void follow(MediaState state) {
        int mine = ++wanted;
        looked = Optional.empty();
        tracks.set(FaceTracks.NONE);
        stage(new Stage.Unasked());
        if (state instanceof MediaState.Found found) {
            List<Turn> turns = session.session().turnsInOrder();
            List<FaceMark> marks = marks();
            sight.ready(1)
                    .thenApplyAsync(
                            faces -> {
                                Footage footage = Footage.of(found.file(), found.contentHash());
                                return faces.cached(footage, turns, marks)
                                        .map(seen -> new Result(seen, footage, turns));
                            },
                            tasks.quiet())
                    .whenCompleteAsync(
                            (known, failure) -> {
                                if (mine != wanted) {
                                    return;
                                }
                                if (failure == null && known.isPresent()) {
                                    ended(known, Optional.empty());
                                } else if (boxesShown.get()
                                        || lane.shownProperty().get()) {
                                    look();
                                }
                            },
                            fx);
        }
    }

    private record Result(SeenTurns seen, Footage footage, List<Turn> turns) {}

    /** On a background thread. */
    private Result lookAt(MediaState.Found found, List<Turn> turns, List<FaceMark> marks, int mine, Progress progress) {
        Footage footage = Footage.of(found.file(), found.contentHash());
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        SeenTurns seen = sight.ready(threads).join().of(footage, turns, marks, new Listening() {
            @Override
            public void progress(int done, int total) {
                progress.report(done, total, TEXTS.get("looking.share", total == 0 ? 0 : 100L * done / total));
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled() || mine != wanted;
            }
        });
        return new Result(seen, footage, turns);
    }

    private void ended(Optional<Result> result, Optional<Throwable> failure) {
        if (failure.isPresent()) {
            boolean stopped = failure.get() instanceof CancellationException;
            if (!stopped) {
                LOG.warn("Faces were not found", failure.get());
            }
            stage(new Stage.Failed(stopped ? TEXTS.get("looking.stopped") : TEXTS.get("looking.failed")));
            return;
        }
        result.ifPresent(r -> {
            looked = Optional.of(new Looked(r.footage(), r.turns()));
            tracks.set(r.seen().tracks());
            stage(
                    r.footage() instanceof Footage.Missing missing
                            ? new Stage.Failed(Said.sentence(missing.reason()))
                            : new Stage.Done());
        });
    }

    /** Whose faces are is decided anew from what was seen; the recording is not looked at again. */
    private void weighMarks() {
        looked.ifPresent(at -> {
            int mine = wanted;
            List<FaceMark> marks = marks();
            CompletableFuture<Optional<SeenTurns>> weighed = sight.ready(1)
                    .thenApplyAsync(faces -> faces.cached(at.footage(), at.turns(), marks), tasks.quiet());
            weighed.thenAcceptAsync(
                    seen -> seen.filter(s -> mine == wanted).ifPresent(s -> {
                        tracks.set(s.tracks());
                        show();
                    }),
                    fx);
        });
    }

    private void stage(Stage now) {
        stage = now;
        show();
    }

    private void show() {
        boolean hidden = !session.predictionsVisibleProperty().get();
        boolean done = stage instanceof Stage.Done;
        lane.frontProperty().set(done && !hidden ? front.of(tracks.get(), session) : FrontFaces.NONE);
        String note = "";
        if (stage instanceof Stage.Looking) {
            note = TEXTS.get("looking.begun");
        } else if (stage instanceof Stage.Failed failed) {
            note = TEXTS.get("lane.none", failed.why());
        } else if (stage instanceof Stage.Unasked) {
            note = whyUnasked();
        } else if (done && hidden) {
            note = TEXTS.get("lane.hidden");
        } else if (done && tracks.get().tracks().isEmpty()) {
            note = TEXTS.get("lane.noFace");
        } else if (done && lane.frontProperty().get().all().isEmpty()) {
            note = front.any() ? TEXTS.get("lane.blind") : TEXTS.get("lane.noneGood");
        }
        lane.noteProperty().set(note);
        showChosen();
    }

    private String whyUnasked() {
        MediaState media = session.mediaProperty().get();
        if (media instanceof MediaState.Found) {
            return "";
        }
        return media instanceof MediaState.Searching
                ? TEXTS.get("lane.waiting")
                : TEXTS.get("lane.none", TEXTS.get("looking.noRecording"));
    }

    private void showChosen() {
        if (session.selectedTurn().isEmpty()) {
            chosen.say(new FaceState.Nothing());
        } else if (stage instanceof Stage.Looking) {
            chosen.say(new FaceState.Looking());
        } else if (stage instanceof Stage.Failed failed) {
            chosen.say(new FaceState.Missing(failed.why()));
        } else if (stage instanceof Stage.Unasked) {
            chosen.say(
                    session.mediaProperty().get() instanceof MediaState.Found
                            ? new FaceState.NotLookedFor()
                            : new FaceState.Missing(TEXTS.get("looking.noRecording")));
        } else if (!session.predictionsVisibleProperty().get()
                || session.selected().filter(session.blind()::hides).isPresent()) {
            chosen.say(new FaceState.Missing(TEXTS.get("turn.hidden")));
        } else {
            chosen.show(tracks.get(), session.selectedTurn().orElseThrow(), looked.map(Looked::footage));
        }
    }

    /** Stops looking. */
    @Override
    public void close() {
        wanted++;
        chosen.close();
    }
}
