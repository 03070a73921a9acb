package org.turnwise.desktop.shell;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.SpokenSchemes;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/**
 * Sends edits to the editor's thread, in the order they were asked for, tells of each once it is durable, and says
 * whether everything is saved. Confined to the FX thread.
 */
final class EditQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EditQueue.class);

    private final EditorThread editor;
    private final Executor fx;
    private final Supplier<Annotator> annotator;
    private final Consumer<SessionChange> show;
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Saved());
    private final ReadOnlyObjectWrapper<Optional<UndoStep>> undo;
    private final ReadOnlyObjectWrapper<Optional<String>> redo;
    private int pending;

    /**
     * What undo and redo would do next.
     *
     * @param redo in words
     */
    record Reach(Optional<UndoStep> undo, Optional<String> redo) {
        static final Reach UNKNOWN = new Reach(Optional.empty(), Optional.empty());

        static Reach of(SessionEditor editor, Annotator by) {
            LabelScheme scheme = SpokenSchemes.of(Opened.activeScheme(editor.session()));
            UnaryOperator<String> labels =
                    id -> scheme.label(id).map(Label::name).orElse(id);
            return new Reach(nextUndo(editor, by), editor.redoDescription().map(edit -> Said.edit(edit, labels)));
        }
    }

    private record Done(Optional<SessionChange> change, Reach reach) {}

    /**
     * @param annotator who works in the session at the moment
     * @param show told of each durable change, on the FX thread, before whoever asked for it
     */
    EditQueue(
            EditorThread editor,
            Executor fx,
            Reach reach,
            Supplier<Annotator> annotator,
            Consumer<SessionChange> show) {
        this.editor = editor;
        this.fx = fx;
        this.annotator = annotator;
        this.show = show;
        undo = new ReadOnlyObjectWrapper<>(reach.undo());
        redo = new ReadOnlyObjectWrapper<>(reach.redo());
    }

    ReadOnlyObjectProperty<SaveState> saveStateProperty() {
        return saveState.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<UndoStep>> undoProperty() {
        return undo.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> redoProperty() {
        return redo.getReadOnlyProperty();
    }

    /** Told what undo and redo would do, once that is known of the session. */
    void reach(Reach now) {
        undo.set(now.undo());
        redo.set(now.redo());
    }

    /** What undo would do depends on who works. */
    void annotatorChanged() {
        Annotator by = annotator.get();
        find(e -> Reach.of(e, by)).thenAccept(this::reach);
    }

    /** Does the work, which may change the session; the result comes on the FX thread. */
    CompletableFuture<Optional<SessionChange>> edit(Function<SessionEditor, Optional<SessionChange>> work) {
        pending++;
        saveState.set(new SaveState.Saving());
        Annotator by = annotator.get();
        CompletableFuture<Optional<SessionChange>> shown = new CompletableFuture<>();
        editor.call(e -> new Done(work.apply(e), Reach.of(e, by)))
                .whenComplete((done, failure) -> fx.execute(() -> {
                    pending--;
                    if (failure != null) {
                        LOG.warn("An edit could not be saved", failure);
                        saveState.set(new SaveState.Failed(Words.of(failure)));
                        shown.completeExceptionally(failure);
                        return;
                    }
                    reach(done.reach());
                    done.change().ifPresent(show);
                    if (pending == 0) {
                        saveState.set(new SaveState.Saved());
                    }
                    shown.complete(done.change());
                }));
        return shown;
    }

    /**
     * Takes back what is next by then.
     *
     * @param agreed whether that step is meant; asked on the editor's thread
     */
    CompletableFuture<Undone> undo(Predicate<UndoStep> agreed) {
        Annotator by = annotator.get();
        AtomicReference<Undone> undone = new AtomicReference<>(new Undone(Optional.empty(), false));
        return edit(e -> {
                    Optional<UndoStep> next = nextUndo(e, by);
                    Optional<SessionChange> change = next.filter(agreed).flatMap(step -> e.undo(by));
                    undone.set(new Undone(next, change.isPresent()));
                    return change;
                })
                .thenApply(done -> Objects.requireNonNull(undone.get()));
    }

    /** How the session was made is never taken back: without it there is nothing to work on. */
    private static Optional<UndoStep> nextUndo(SessionEditor editor, Annotator by) {
        return editor.nextUndo(by).filter(step -> step.kind() != UndoStep.Kind.MAKING);
    }

    /** See {@link FxSession#amend}. */
    CompletableFuture<Optional<SessionChange>> amend(SessionChange earlier, Function<Session, Optional<Edit>> make) {
        return edit(e -> {
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

    /**
     * Finds something out of the session as it is once all edits asked for before are made. Completes on the FX thread, after those
     * were shown there and before any later one is.
     */
    <T> CompletableFuture<T> find(Function<SessionEditor, T> work) {
        CompletableFuture<T> found = new CompletableFuture<>();
        editor.call(work)
                .whenComplete((result, failure) -> fx.execute(() -> {
                    if (failure != null) {
                        found.completeExceptionally(failure);
                    } else {
                        found.complete(result);
                    }
                }));
        return found;
    }

    /** Waits for everything asked for, then closes the file. */
    @Override
    public void close() {
        editor.close();
    }
}
