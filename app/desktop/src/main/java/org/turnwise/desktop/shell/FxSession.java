package org.turnwise.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin.Opinion;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * The open session as the views see it. Confined to the FX thread; the editor works on a thread of its own, and a
 * change appears here once it is durable. Edits take effect in the order they were submitted.
 */
public final class FxSession implements AutoCloseable {
    private final EditQueue edits;
    private final Path file;
    private final Optional<String> readOnlyReason;
    private final Veil veil;
    private final ReadOnlyObjectWrapper<Session> whole;
    private final ReadOnlyObjectWrapper<Session> session;
    private final ReadOnlyObjectWrapper<Annotator> annotator;
    private final ReadOnlyObjectWrapper<LabelScheme> scheme;
    private final ShownPredictions predictions;
    private final ReadOnlyObjectWrapper<Optional<TurnId>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<MediaState> media = new ReadOnlyObjectWrapper<>(new MediaState.None());
    private final RowList rows = new RowList();
    private Set<TurnId> touched = Set.of();
    private UnaryOperator<LabelScheme> dress = UnaryOperator.identity();

    private FxSession(EditorThread editor, Opened opened, Annotator annotator, Executor fx) {
        this.edits = new EditQueue(editor, fx, opened.reach(), this::show);
        this.file = opened.file();
        this.readOnlyReason = opened.readOnlyReason();
        this.veil = opened.veil();
        this.whole = new ReadOnlyObjectWrapper<>(opened.session());
        this.session = new ReadOnlyObjectWrapper<>(veil.over(opened.session()));
        this.annotator = new ReadOnlyObjectWrapper<>(annotator);
        this.scheme = new ReadOnlyObjectWrapper<>(Opened.activeScheme(opened.session()));
        this.predictions =
                new ShownPredictions(opened.session().latestRun(scheme.get().id()));
        predictions.onChange(this::remakeRows, this::turnRows);
        this.annotator.addListener((o, was, is) -> remakeRows());
        rows.show(opened.rows());
        selected.set(rows.firstToDo().or(() -> rows.near(0)));
    }

    /**
     * Opens a session on a new editor thread.
     *
     * @param opener opens the file, on that thread
     * @param annotator whose labels are shown and made
     * @param fx runs what it is given on the FX thread, in order
     * @return completes on the FX thread: the session, or what the opener threw
     */
    public static CompletableFuture<FxSession> open(
            Callable<? extends SessionEditor> opener, Annotator annotator, Executor fx) {
        return EditorThread.start(opener)
                .thenCompose(editor -> editor.call(e -> Opened.of(e, annotator))
                        .thenApplyAsync(o -> new FxSession(editor, o, annotator, fx), fx))
                .whenCompleteAsync((session, failure) -> {}, fx);
    }

    /** The session file. */
    public Path file() {
        return file;
    }

    /** Why nothing can be changed; empty where everything can. */
    public Optional<String> readOnlyReason() {
        return readOnlyReason;
    }

    public boolean readOnly() {
        return readOnlyReason.isPresent();
    }

    /**
     * The session as its annotator may see it: where opinions are hidden until the own label is given, they are not in
     * it. For the session with all it has, see {@link #whole}.
     */
    public Session session() {
        return session.get();
    }

    /** The session with all it has, for work that shows none of it: analysing, exporting. */
    public Session whole() {
        return whole.get();
    }

    public ReadOnlyObjectProperty<Session> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** Whether what the model and other annotators say of the turn is hidden until the annotator has labelled it. */
    public boolean hides(TurnId turn) {
        return veil.hides(whole.get(), turn);
    }

    /** Whether it is hidden of a turn that is spoken at this moment or, where nobody speaks, right before or after it. */
    public boolean hidesAt(long millis) {
        return veil.hidesAt(whole.get(), millis);
    }

    /** The first such moment that is no earlier than this one; {@link Long#MAX_VALUE} where there is none. */
    public long hiddenFrom(long millis) {
        return veil.hiddenFrom(whole.get(), millis);
    }

    /** Whether every turn begins blind for this annotator, in training too. */
    public boolean blindFirst() {
        return annotator().training() || whole.get().blinding().way() == Blinding.Way.BLIND_FIRST;
    }

    /** Whose opinions of the turn, beside the annotator's own, can be seen now. */
    public Set<Opinion> seen(TurnId turn) {
        boolean model = row(turn).flatMap(TurnRow::prediction).isPresent();
        return veil.seen(session.get(), turn, model);
    }

    public ReadOnlyObjectProperty<Session> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** The turns of which the newest edit, undo or redo changed anything: what {@link #sessionProperty} changed by. */
    public Set<TurnId> lastTouched() {
        return touched;
    }

    /** The turns in order of time; unmodifiable. Replaced row by row where only labels or predictions change. */
    public ObservableList<TurnRow> rows() {
        return rows.view();
    }

    public Optional<TurnRow> row(TurnId id) {
        return session.get().turns().find(id).flatMap(turn -> rows.row(id));
    }

    public ReadOnlyObjectProperty<Optional<TurnId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<TurnId> selected() {
        return selected.get();
    }

    public Optional<Turn> selectedTurn() {
        return selected.get().flatMap(session.get().turns()::find);
    }

    public Optional<TurnRow> selectedRow() {
        return selected.get().flatMap(this::row);
    }

    /** Chooses a turn; a turn the session does not have leaves the choice as it was. */
    public void select(TurnId turn) {
        if (session.get().turns().find(turn).isPresent()) {
            selected.set(Optional.of(turn));
        }
    }

    /** Leaves the chosen turn, because none is shown. */
    public void selectNone() {
        selected.set(Optional.empty());
    }

    public Annotator annotator() {
        return annotator.get();
    }

    public ReadOnlyObjectProperty<Annotator> annotatorProperty() {
        return annotator.getReadOnlyProperty();
    }

    /** Shows, and from now on makes, this annotator's labels. */
    public void work(Annotator as) {
        veil.annotator(as.id());
        session.set(veil.over(whole.get()));
        annotator.set(as);
    }

    /** The scheme labelled in, as it is to be shown. */
    public LabelScheme scheme() {
        return scheme.get();
    }

    /** Shows schemes otherwise than the session has them, such as in other colours; what is kept stays as it is. */
    public void dress(UnaryOperator<LabelScheme> wanted) {
        dress = wanted;
        scheme.set(dress.apply(Opened.activeScheme(whole.get())));
    }

    /** Another scheme of the session, as it is to be shown. */
    public LabelScheme dressed(LabelScheme other) {
        return dress.apply(other);
    }

    public ReadOnlyObjectProperty<LabelScheme> schemeProperty() {
        return scheme.getReadOnlyProperty();
    }

    /** The analysis run whose predictions are shown: the newest of the active scheme unless another was chosen. */
    public ReadOnlyObjectProperty<Optional<AnalysisRun>> shownRunProperty() {
        return predictions.run().getReadOnlyProperty();
    }

    public void showRun(AnalysisRun run) {
        predictions.run().set(Optional.of(run));
    }

    /** Shows predictions of an analysis under way, which are not recorded yet; an empty map takes them away. */
    public void showEarly(Map<TurnId, Prediction> found) {
        predictions.early().set(Map.copyOf(found));
    }

    /** Changes whenever an analysis under way has come further, and when it ends; see {@link #earlyPredictions}. */
    public ReadOnlyObjectProperty<Map<TurnId, Prediction>> earlyProperty() {
        return predictions.early().getReadOnlyProperty();
    }

    /**
     * What an analysis under way has found so far, as far as it is to be seen: nothing while predictions are hidden,
     * where its labels are not those of the active scheme, or of turns that are still blind.
     */
    public Map<TurnId, Prediction> earlyPredictions() {
        return veil.over(whole.get(), predictions.seenEarly(scheme.get()));
    }

    /** Whether the annotator may see the model's opinion; rows carry no prediction while this is false. */
    public BooleanProperty predictionsVisibleProperty() {
        return predictions.visible();
    }

    public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
        return edits.saveStateProperty();
    }

    public ReadOnlyObjectProperty<MediaState> mediaProperty() {
        return media.getReadOnlyProperty();
    }

    /** Told by whoever looks for the recording. */
    public void media(MediaState state) {
        media.set(state);
    }

    public ReadOnlyObjectProperty<Optional<String>> undoDescriptionProperty() {
        return edits.undoProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> redoDescriptionProperty() {
        return edits.redoProperty();
    }

    /**
     * Makes the edit durable and then shows it. The result comes on the FX thread; where it fails the save state says
     * why, and the session is as it was.
     */
    public CompletionStage<SessionChange> submit(Edit edit) {
        return edits.edit(e -> Optional.of(e.apply(edit))).thenApply(Optional::orElseThrow);
    }

    /**
     * As {@link #submit}, for an edit that depends on what the session is by then: edits still on their way to the disk
     * are in the session it is made from.
     *
     * @param make called on the editor's thread; empty for nothing to do
     */
    public CompletionStage<Optional<SessionChange>> submitFor(Function<Session, Optional<Edit>> make) {
        return edits.edit(e -> make.apply(e.session()).map(e::apply));
    }

    /**
     * As {@link #submitFor}, in the place of an earlier change where nothing was changed since: the two are then one step
     * to undo. Where there is nothing to do by then, the earlier change is taken back.
     */
    public CompletionStage<Optional<SessionChange>> amend(
            SessionChange earlier, Function<Session, Optional<Edit>> make) {
        return edits.edit(e -> {
            Optional<SessionChange> back = e.session() == earlier.after() ? e.undo() : Optional.empty();
            try {
                return make.apply(e.session()).map(e::apply).or(() -> back);
            } catch (RuntimeException failure) {
                if (back.isPresent()) {
                    e.redo();
                }
                throw failure;
            }
        });
    }

    /** Takes the last edit back; empty where there is none. */
    public CompletionStage<Optional<SessionChange>> undo() {
        return edits.edit(SessionEditor::undo);
    }

    public CompletionStage<Optional<SessionChange>> redo() {
        return edits.edit(SessionEditor::redo);
    }

    /**
     * Writes a copy of everything submitted so far to a new file; this session stays with its own.
     *
     * @return completes on the FX thread, or fails there with words for the annotator
     */
    public CompletableFuture<Void> saveCopyAs(Path target) {
        return edits.ask(e -> e.saveCopyAs(target));
    }

    /** The first label that each annotator gave each turn in the active scheme; completes on the FX thread. */
    public CompletableFuture<List<Annotation>> firstLabels() {
        String in = scheme().id();
        List<Annotation> first = new ArrayList<>();
        return edits.ask(e -> first.addAll(e.firstLabels(in))).thenApply(done -> List.copyOf(first));
    }

    /** As {@link #saveCopyAs}, in the place of the file that is there. */
    public CompletableFuture<Void> replaceWithCopy(Path target) {
        return edits.ask(e -> e.replaceWithCopy(target));
    }

    /** Waits for what was submitted, then closes the file. */
    @Override
    public void close() {
        edits.close();
    }

    private void show(SessionChange change) {
        adopt(change);
        change.worthALook().ifPresent(this::select);
    }

    private void adopt(SessionChange change) {
        Session before = whole.get();
        Session after = change.after();
        int place = selectedRow().map(TurnRow::number).orElse(1) - 1;
        Session seen = veil.follow(session.get(), change);
        touched = change.affectedTurns();
        whole.set(after);
        session.set(seen);
        LabelScheme active = Opened.activeScheme(after);
        if (active != Opened.activeScheme(before)) {
            scheme.set(dress.apply(active));
        }
        predictions.follow(before, after, scheme.get().id());
        boolean sameLines = before.turns() == after.turns() || rows.keeps(after.turns(), touched);
        if (sameLines && TurnRows.onlyTurns(before, after)) {
            rows.follow(maker(), seen, earlyPredictions(), touched);
        } else {
            remakeRows();
        }
        boolean lost = selected.get().isPresent()
                ? selectedTurn().isEmpty()
                : before.turns().isEmpty();
        if (lost) {
            selected.set(rows.near(place));
        }
    }

    private void remakeRows() {
        rows.follow(maker(), session.get(), earlyPredictions());
    }

    /** The same rows without or with the model's opinion. */
    private void turnRows() {
        if (!rows.turn(predictions, maker(), session.get())) {
            remakeRows();
        }
    }

    private TurnRows maker() {
        return new TurnRows(annotator.get().id(), scheme.get().id(), predictions.seenRun());
    }
}
