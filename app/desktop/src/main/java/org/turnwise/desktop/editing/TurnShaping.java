package org.turnwise.desktop.editing;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.timeline.TimelineModel;
import org.turnwise.desktop.timeline.TurnNews;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * Where turns begin and end: splits, merges and nudges the chosen one, says in words what was done, and lets a moved
 * boundary be heard. Each is one step to undo. Does nothing in a session that is read-only. Confined to the FX thread.
 */
public final class TurnShaping implements TurnNews, AutoCloseable {
    private static final Texts TEXTS = Texts.of(TurnShaping.class);

    private final FxSession session;
    private final PlaybackModel playback;
    private final TimelineModel timeline;
    private final FrameSteps frames;
    private final BoundarySound sound;
    private final Consumer<String> say;
    private final Nudging nudging;

    /** @param say takes a passing remark for the annotator */
    public TurnShaping(
            FxSession session,
            PlaybackModel playback,
            TimelineModel timeline,
            FrameSteps frames,
            InstantSource clock,
            Consumer<String> say) {
        this.session = session;
        this.playback = playback;
        this.timeline = timeline;
        this.frames = frames;
        this.say = say;
        sound = new BoundarySound(playback);
        nudging = new Nudging(session, frames::grid, () -> timeline.scale().totalMillis(), clock, this::nudged);
    }

    /** What lets moved boundaries be heard. */
    public BoundarySound sound() {
        return sound;
    }

    /** Makes two turns of the chosen one, at the playhead; the first of them stays chosen. */
    public void split() {
        Optional<Turn> chosen = session.selectedTurn();
        if (session.readOnly() || chosen.isEmpty()) {
            return;
        }
        long at = playback.positionMillisProperty().get();
        if (!TurnSplit.possible(chosen.get(), at)) {
            say.accept(TEXTS.get("shaping.notInside"));
            return;
        }
        session.submitFor(now -> TurnSplit.of(now, chosen.get().id(), at))
                .thenAccept(change -> change.ifPresent(c -> say.accept(TEXTS.get("shaping.split", Times.exact(at)))));
    }

    /** Makes one of the chosen turn and the next of its speaker, or of all that this speaker says in the chosen range. */
    public void merge() {
        Optional<Turn> chosen = session.selectedTurn();
        if (session.readOnly() || chosen.isEmpty()) {
            return;
        }
        Optional<TimeSpan> range = timeline.range().chosen();
        AtomicReference<Optional<TurnMerge>> merged = new AtomicReference<>(Optional.empty());
        session.submitFor(now -> {
                    Optional<TurnMerge> merge = TurnMerge.of(now, chosen.get().id(), range);
                    merged.set(merge);
                    return merge.map(TurnMerge::edit);
                })
                .thenAccept(change -> java.util.Objects.requireNonNull(merged.get())
                        .ifPresentOrElse(this::merged, () -> sayAlone(chosen.get(), range)));
    }

    private void merged(TurnMerge merge) {
        session.show(merge.kept());
        timeline.range().clear();
        int turns = merge.turns().size();
        say.accept(merge.differing() == 0 ? TEXTS.get("shaping.merged", turns) : TEXTS.get("shaping.mergedOne", turns));
    }

    private void sayAlone(Turn turn, Optional<TimeSpan> range) {
        String name = session.session().speakerName(turn.speaker());
        say.accept(range.isPresent() ? TEXTS.get("shaping.aloneInRange", name) : TEXTS.get("shaping.aloneLater", name));
    }

    /** Moves a boundary of the chosen turn by pictures of the film, or by 10 ms where there are none. */
    public void nudge(Edge edge, int by) {
        if (!session.readOnly()) {
            session.selectedTurn().ifPresent(turn -> nudging.by(turn, edge, by));
        }
    }

    private void nudged(SessionChange change) {
        change.touched().turns().stream().findFirst().ifPresent(id -> change.before()
                .turns()
                .find(id)
                .ifPresent(before -> change.after().turns().find(id).ifPresent(after -> moved(before, after))));
    }

    @Override
    public void moved(Turn before, Turn after) {
        boolean start = before.span().startMillis() != after.span().startMillis();
        long at = (start ? Edge.START : Edge.END).of(after.span());
        String when = Times.exact(at);
        say.accept(start ? TEXTS.get("shaping.starts", when) : TEXTS.get("shaping.ends", when));
        sound.hear(at);
    }

    @Override
    public void added(Turn turn) {
        timeline.range().clear();
        say.accept(TEXTS.get(
                "shaping.added",
                session.session().speakerName(turn.speaker()),
                Times.exact(turn.span().startMillis()),
                Times.exact(turn.span().endMillis())));
    }

    @Override
    public void close() {
        nudging.close();
        frames.close();
    }
}
