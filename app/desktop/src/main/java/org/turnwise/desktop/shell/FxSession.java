package org.turnwise.desktop.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotator;
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
    private final ShownSession shown;
    private final BlindTurns blind = new BlindTurns(this);
    private final ChosenTurn selected = new ChosenTurn();
    private final ReadOnlyObjectWrapper<MediaState> media = new ReadOnlyObjectWrapper<>(new MediaState.None());
    private final CompletableFuture<Void> ready;
    private final Executor fx;

    private FxSession(
            EditorThread editor, Opened opened, CompletableFuture<Opened> all, Annotator annotator, Executor fx) {
        this.fx = fx;
        this.file = opened.file();
        this.readOnlyReason = opened.readOnlyReason();
        this.shown = new ShownSession(opened, annotator);
        this.edits = new EditQueue(editor, fx, opened.reach(), shown.annotator()::get, this::show);
        selected.set(shown.firstToDo());
        Optional<TurnId> first = selected.get();
        this.ready = opened.part()
                ? all.thenAcceptAsync(read -> takeAll(read, first), fx)
                : CompletableFuture.completedFuture(null);
    }

    private void takeAll(Opened read, Optional<TurnId> first) {
        more(read);
        if (selected.get().equals(first)) {
            selected.set(shown.firstToDo());
        }
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
        return open(Path.of(""), beginning -> opener.call(), annotator, fx);
    }

    /**
     * As {@link #open(Callable, Annotator, Executor)}; of a long session the beginning may be there before the rest, see {@link #ready}.
     *
     * @param file which is opened
     */
    public static CompletableFuture<FxSession> open(Path file, SessionOpener opener, Annotator annotator, Executor fx) {
        CompletableFuture<Opened> first = new CompletableFuture<>();
        EditorThread editor = EditorThread.start(
                () -> opener.open(begun -> first.complete(Opened.beginning(file, begun, annotator))));
        CompletableFuture<Opened> all = editor.call(e -> Opened.of(e, annotator));
        all.whenComplete((opened, failure) -> {
            if (failure != null) {
                editor.giveUp();
                first.completeExceptionally(failure);
            } else {
                first.complete(opened);
            }
        });
        // on a busy FX thread the rest may be there before anybody saw the beginning
        return first.thenApplyAsync(o -> new FxSession(editor, all.getNow(o), all, annotator, fx), fx)
                .whenCompleteAsync((session, failure) -> {}, fx);
    }

    /**
     * Completes on the FX thread when all turns are there, and what people said of them; fails, on any, where the file cannot be read. Before
     * that what is shown is a part of the session, and must not be taken for the whole; edits wait for it.
     */
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /** Whether predictions were read too; before that none is to be seen. */
    public ReadOnlyBooleanProperty completeProperty() {
        return shown.complete().getReadOnlyProperty();
    }

    /**
     * Reads what was left out when the file was opened, while turns are shown and labelled already, and then shows it.
     *
     * @param background where it is read
     * @return completes on the FX thread; fails, on any, as opening the file does
     */
    public CompletableFuture<Void> readRest(Executor background) {
        return shown.complete().get()
                ? CompletableFuture.completedFuture(null)
                : ready.thenCompose(done -> {
                            Map<?, ?> rest = whole().predictions();
                            return CompletableFuture.supplyAsync(rest::size, background);
                        })
                        // asked for on the FX thread: an answer that is there before anybody waits for it would be
                        // shown elsewhere
                        .thenComposeAsync(read -> readAs(annotator()), fx);
    }

    private CompletableFuture<Void> readAs(Annotator as) {
        return edits.find(e -> Opened.of(e, as)).thenAccept(this::more);
    }

    private void more(Opened read) {
        edits.reach(read.reach());
        shown.follow(read);
    }

    Veil veil() {
        return shown.veil();
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
        return shown.seen().get();
    }

    /** The session with all it has, for work that shows none of it: analysing, exporting. */
    public Session whole() {
        return shown.whole().get();
    }

    public ReadOnlyObjectProperty<Session> wholeProperty() {
        return shown.whole();
    }

    /** What of the turns is hidden because they begin blind. */
    public BlindTurns blind() {
        return blind;
    }

    public ReadOnlyObjectProperty<Session> sessionProperty() {
        return shown.seen();
    }

    /** The turns by which {@link #sessionProperty} changed last, with an edit, undo or redo; empty where that is not known. */
    public Optional<Set<TurnId>> lastTouched() {
        return shown.touched();
    }

    /** The turns in order of time; unmodifiable. Replaced row by row where only labels or predictions change. */
    public ObservableList<TurnRow> rows() {
        return shown.rows().view();
    }

    public Optional<TurnRow> row(TurnId id) {
        return shown.seen().get().turns().find(id).flatMap(turn -> shown.rows().row(id));
    }

    public ReadOnlyObjectProperty<Optional<TurnId>> selectedProperty() {
        return selected.property();
    }

    public Optional<TurnId> selected() {
        return selected.get();
    }

    public Optional<Turn> selectedTurn() {
        return selected.get().flatMap(shown.seen().get().turns()::find);
    }

    public Optional<TurnRow> selectedRow() {
        return selected.get().flatMap(this::row);
    }

    /** Chooses a turn; a turn the session does not have leaves the choice as it was. */
    public void select(TurnId turn) {
        if (shown.seen().get().turns().find(turn).isPresent()) {
            selected.set(Optional.of(turn));
        }
    }

    /** As {@link #select}, of a turn that an edit leads to: nobody asked to hear it. */
    public void show(TurnId turn) {
        selected.byEdit(() -> select(turn));
    }

    /** Whether the choice that is being told just now comes of an edit, an undo or a redo, and nobody asked to hear it. */
    public boolean choiceByEdit() {
        return selected.isByEdit();
    }

    /** Leaves the chosen turn, because none is shown. */
    public void selectNone() {
        selected.set(Optional.empty());
    }

    public Annotator annotator() {
        return shown.annotator().get();
    }

    public ReadOnlyObjectProperty<Annotator> annotatorProperty() {
        return shown.annotator().getReadOnlyProperty();
    }

    /** Shows, and from now on makes, this annotator's labels. */
    public void work(Annotator as) {
        shown.work(as);
        edits.annotatorChanged();
    }

    /** The scheme labelled in, as it is to be shown. */
    public LabelScheme scheme() {
        return shown.scheme().get();
    }

    /** Shows schemes otherwise than the session has them, such as in other colours; what is kept stays as it is. */
    public void dress(UnaryOperator<LabelScheme> wanted) {
        shown.dress(wanted);
    }

    /** Another scheme of the session, as it is to be shown. */
    public LabelScheme dressed(LabelScheme other) {
        return shown.dressed(other);
    }

    public ReadOnlyObjectProperty<LabelScheme> schemeProperty() {
        return shown.scheme().getReadOnlyProperty();
    }

    /** The analysis run whose predictions are shown: the newest of the active scheme unless another was chosen. */
    public ReadOnlyObjectProperty<Optional<AnalysisRun>> shownRunProperty() {
        return shown.predictions().run().getReadOnlyProperty();
    }

    public void showRun(AnalysisRun run) {
        shown.predictions().run().set(Optional.of(run));
    }

    /** Shows predictions of an analysis under way, which are not recorded yet; an empty map takes them away. */
    public void showEarly(Map<TurnId, Prediction> found) {
        shown.predictions().early().set(Map.copyOf(found));
    }

    /** Changes whenever an analysis under way has come further, and when it ends; see {@link #earlyPredictions}. */
    public ReadOnlyObjectProperty<Map<TurnId, Prediction>> earlyProperty() {
        return shown.predictions().early().getReadOnlyProperty();
    }

    /**
     * What an analysis under way has found so far, as far as it is to be seen: nothing while predictions are hidden,
     * where its labels are not those of the active scheme, or of turns that are still blind.
     */
    public Map<TurnId, Prediction> earlyPredictions() {
        return shown.earlyPredictions();
    }

    /** Whether the annotator may see the model's opinion; rows carry no prediction while this is false. */
    public BooleanProperty predictionsVisibleProperty() {
        return shown.predictions().visible();
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

    /** What undo would take back; never how the session was made. */
    public ReadOnlyObjectProperty<Optional<UndoStep>> nextUndoProperty() {
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
        return edits.amend(earlier, make);
    }

    /** Takes back what is next for who works, whatever it is. */
    public CompletionStage<Undone> undo() {
        return undo(step -> true);
    }

    /** Takes back what is next by then, where it is agreed to on the editor's thread. */
    public CompletionStage<Undone> undo(Predicate<UndoStep> agreed) {
        return edits.undo(agreed);
    }

    public CompletionStage<Optional<SessionChange>> redo() {
        return edits.edit(SessionEditor::redo);
    }

    /**
     * Asks the editor, on its thread, once everything submitted so far is made; for work that leaves the session as it is, such as
     * saving a copy. Completes on the FX thread, or fails there with words for the annotator.
     */
    public <T> CompletableFuture<T> find(Function<SessionEditor, T> work) {
        return edits.find(work);
    }

    /** Waits for what was submitted, then closes the file. */
    @Override
    public void close() {
        edits.close();
    }

    private void show(SessionChange change) {
        selected.after(change.cause(), () -> follow(change));
    }

    private void follow(SessionChange change) {
        Session before = whole();
        int place = selectedRow().map(TurnRow::number).orElse(1) - 1;
        shown.follow(change);
        boolean lost = selected.get().isPresent()
                ? selectedTurn().isEmpty()
                : before.turns().isEmpty();
        if (lost) {
            selected.byEdit(() -> selected.set(shown.rows().near(place)));
        }
        change.worthALook().ifPresent(this::select);
    }
}
