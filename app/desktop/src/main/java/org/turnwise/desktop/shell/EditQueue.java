package org.turnwise.desktop.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.SpokenSchemes;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;

/**
 * Sends edits to the editor's thread, in the order they were asked for, tells of each once it is durable, and says
 * whether everything is saved. Confined to the FX thread.
 */
final class EditQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EditQueue.class);

    private final EditorThread editor;
    private final Executor fx;
    private final Consumer<SessionChange> show;
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Saved());
    private final ReadOnlyObjectWrapper<Optional<String>> undo;
    private final ReadOnlyObjectWrapper<Optional<String>> redo;
    private int pending;

    /** What undo and redo would do next, in words. */
    record Reach(Optional<String> undo, Optional<String> redo) {
        static Reach of(SessionEditor editor) {
            LabelScheme scheme = SpokenSchemes.of(Opened.activeScheme(editor.session()));
            UnaryOperator<String> labels = id -> scheme.label(id).map(Label::name).orElse(id);
            return new Reach(
                    editor.undoDescription().map(edit -> Said.edit(edit, labels)),
                    editor.redoDescription().map(edit -> Said.edit(edit, labels)));
        }
    }

    private record Done(Optional<SessionChange> change, Reach reach) {}

    /** @param show told of each durable change, on the FX thread, before whoever asked for it */
    EditQueue(EditorThread editor, Executor fx, Reach reach, Consumer<SessionChange> show) {
        this.editor = editor;
        this.fx = fx;
        this.show = show;
        undo = new ReadOnlyObjectWrapper<>(reach.undo());
        redo = new ReadOnlyObjectWrapper<>(reach.redo());
    }

    ReadOnlyObjectProperty<SaveState> saveStateProperty() {
        return saveState.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> undoProperty() {
        return undo.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> redoProperty() {
        return redo.getReadOnlyProperty();
    }

    /** Does the work, which may change the session; the result comes on the FX thread. */
    CompletableFuture<Optional<SessionChange>> edit(Function<SessionEditor, Optional<SessionChange>> work) {
        pending++;
        saveState.set(new SaveState.Saving());
        CompletableFuture<Optional<SessionChange>> shown = new CompletableFuture<>();
        editor.call(e -> new Done(work.apply(e), Reach.of(e)))
                .whenComplete((done, failure) -> fx.execute(() -> {
                    pending--;
                    if (failure != null) {
                        LOG.warn("An edit could not be saved", failure);
                        saveState.set(new SaveState.Failed(Words.of(failure)));
                        shown.completeExceptionally(failure);
                        return;
                    }
                    undo.set(done.reach().undo());
                    redo.set(done.reach().redo());
                    done.change().ifPresent(show);
                    if (pending == 0) {
                        saveState.set(new SaveState.Saved());
                    }
                    shown.complete(done.change());
                }));
        return shown;
    }

    /** Does work that leaves the session as it is; completes on the FX thread. */
    CompletableFuture<Void> ask(Consumer<SessionEditor> work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        editor.call(e -> {
                    work.accept(e);
                    return Optional.empty();
                })
                .whenComplete((result, failure) -> fx.execute(() -> {
                    if (failure != null) {
                        done.completeExceptionally(failure);
                    } else {
                        done.complete(null);
                    }
                }));
        return done;
    }

    /** Waits for everything asked for, then closes the file. */
    @Override
    public void close() {
        editor.close();
    }
}
