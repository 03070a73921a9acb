package org.turnwise.session.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;

/**
 * The only way to change a session. Every edit is durable before {@link #session()} shows it and before listeners hear
 * of it; undo and redo have no limit and outlive the program.
 *
 * <p>Confined to the thread that made it, because {@code apply} waits for the disk: a program with a screen gives the
 * editor a thread of its own. Only {@link #session()}, {@link #file()}, {@link #readOnly()}, {@link #readOnlyReason()},
 * {@link #nextUndo()}, {@link #undoDescription()}, {@link #redoDescription()} and listener registration may be used from any thread; all
 * else throws {@link IllegalStateException} elsewhere. Listeners are called on the editor's thread, in the order of the
 * changes; a listener must not edit, and what it throws is logged.
 */
public final class SessionEditor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEditor.class);
    private final Thread owner = Thread.currentThread();
    private final Journal journal;
    private final List<Consumer<SessionChange>> listeners = new CopyOnWriteArrayList<>();
    private volatile Session session;
    private volatile Optional<UndoStep> nextUndo = Optional.empty();
    private volatile Optional<String> redoDescription = Optional.empty();
    private boolean undoKnown;
    private boolean closed;

    /** Takes over the journal, and closes it with itself. */
    public SessionEditor(Session session, Journal journal) {
        this.session = session;
        this.journal = journal;
        this.redoDescription = journal.redoDescription();
        if (session.predictionsAtHand()) {
            lookForUndo();
        }
    }

    /** The session as it is in the file. */
    public Session session() {
        return session;
    }

    /**
     * Applies an edit; when this returns, it is durable. What was undone can be redone no more, unless the edit brings what a model
     * found, and what was undone has nothing to do with it.
     *
     * @throws org.turnwise.session.edit.EditRejected if the edit makes no sense for the session
     * @throws ReadOnlySessionException if the session is open for reading only
     * @throws SessionStoreException if it could not be written (disk full); the edit is then not applied, and the
     *     editor can go on
     */
    public SessionChange apply(Edit edit) {
        checkWritable();
        Session before = session;
        Edit settled = edit.settledOn(before);
        SessionChange change = new SessionChange(before, settled.applyTo(before), settled);
        Edit inverse = settled.inverse(before);
        Journal.Entry appended = Findings.takenBackBy(inverse).isEmpty() || !Findings.leave(journal.undone(), before)
                ? journal.append(change, inverse)
                : journal.insert(change, inverse);
        return show(change, () -> Optional.of(Undoing.from(appended, journal, change.after())));
    }

    /**
     * Takes back what {@link #nextUndo} says; empty where there is nothing. What models found since stays, and stays
     * to be undone later. Durable when it returns.
     *
     * @throws ReadOnlySessionException as for {@link #apply}
     * @throws SessionStoreException as for {@link #apply}
     */
    public Optional<SessionChange> undo() {
        checkWritable();
        return next().map(this::takeBack);
    }

    /** As {@link #undo()}, of what {@link #nextUndo(Annotator)} says. */
    public Optional<SessionChange> undo(Annotator by) {
        checkWritable();
        return next(by).map(this::takeBack);
    }

    private SessionChange takeBack(Undoing next) {
        SessionChange change = change(next.entry().edit(), SessionChange.Cause.UNDO);
        journal.stepBack(change, next.newer());
        return show(change, this::next);
    }

    /** Applies the edit that was undone last; otherwise as {@link #undo}. */
    public Optional<SessionChange> redo() {
        checkWritable();
        return journal.redoable().map(entry -> {
            SessionChange change = change(entry.edit(), SessionChange.Cause.REDO);
            journal.stepForward(change);
            return show(change, this::next);
        });
    }

    /**
     * What {@link #undo} would take back: the newest step that an annotator did, where that can be done although models
     * found something since; else the newest step. Of a session whose predictions are still to be read it is not known, and empty, before
     * an edit is made or this is asked for on the editor's thread, which then waits for them.
     */
    public Optional<UndoStep> nextUndo() {
        if (Thread.currentThread() == owner && !undoKnown) {
            lookForUndo();
        }
        return nextUndo;
    }

    /**
     * What {@link #undo(Annotator)} would take back: as {@link #nextUndo()}, but of somebody who is not in training what was
     * practised stays, as long as there is anything else that can be taken back without it.
     */
    public Optional<UndoStep> nextUndo(Annotator by) {
        checkOpen();
        return nextUndo().filter(step -> meant(step.kind(), by)).or(() -> next(by).map(Undoing::step));
    }

    private void lookForUndo() {
        undoKnown = true;
        try {
            nextUndo = next().map(Undoing::step);
        } catch (SessionStoreException e) {
            LOG.warn("what undo would take back cannot be read", e);
        }
    }

    /** What {@link #undo} would take back, in words. */
    public Optional<String> undoDescription() {
        return nextUndo().map(UndoStep::description);
    }

    /** What {@link #redo} would do again. */
    public Optional<String> redoDescription() {
        return redoDescription;
    }

    public boolean readOnly() {
        return journal.readOnly().isPresent();
    }

    /** Why the session cannot be changed here, in words for the user; empty where it can. */
    public Optional<ReadOnlyReason> readOnlyReason() {
        return journal.readOnly();
    }

    /** The session's file. */
    public Path file() {
        return journal.file();
    }

    /** The newest {@code limit} steps of the history, newest first. */
    public List<HistoryStep> steps(int limit) {
        checkOpen();
        return journal.steps(limit);
    }

    /** Every version there ever was at the key, oldest first, cleared and undone ones too. */
    public List<AnnotationVersion> annotationHistory(AnnotationKey key) {
        checkOpen();
        return journal.annotationVersions(key);
    }

    /**
     * The keys under which a label was given once and none stands now: it was cleared or undone, and what an annotator has
     * seen by then stays seen. The caller's own set, to be changed.
     */
    public Set<AnnotationKey> onceLabelled() {
        checkOpen();
        return journal.onceLabelled();
    }

    /** The first annotation with a label at each key of the scheme, oldest first, cleared and undone ones too. */
    public List<Annotation> firstLabels(String scheme) {
        checkOpen();
        return journal.firstLabels(scheme);
    }

    /**
     * Until when turns that begin blind now were open: what models and others had said of them by then could be seen.
     * Empty where they never were, or where the history does not say, as of an imported session.
     */
    public Optional<Instant> openUntil() {
        checkOpen();
        return journal.openUntil();
    }

    /**
     * Writes the session and its history to a new file; this editor stays with the old one. Relative media paths are
     * changed so that they hold from the new file's folder.
     *
     * @throws SessionStoreException if the file exists already or cannot be written
     */
    public void saveCopyAs(Path target) {
        checkOpen();
        journal.copyTo(target);
    }

    /**
     * As {@link #saveCopyAs}, in the place of the file there: that one is as it was until the copy is whole and on the
     * disk. Never in the place of this session's own file, nor of a session that another editor has open.
     *
     * @throws SessionStoreException if it is one of those, or the copy cannot be written
     */
    public void replaceWithCopy(Path target) {
        checkOpen();
        journal.copyOver(target);
    }

    /** Gives unused space in the file back. Takes time in proportion to the file. */
    public void compact() {
        checkWritable();
        journal.compact();
    }

    public void addListener(Consumer<SessionChange> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<SessionChange> listener) {
        listeners.remove(listener);
    }

    /** Frees the file for others. All edits are in it already. */
    @Override
    public void close() {
        checkThread();
        if (!closed) {
            closed = true;
            journal.close();
        }
    }

    private SessionChange change(Edit edit, SessionChange.Cause cause) {
        return new SessionChange(session, edit.applyTo(session), edit, cause);
    }

    private Optional<Undoing> next() {
        return Undoing.next(journal, session);
    }

    private Optional<Undoing> next(Annotator by) {
        Optional<Undoing> next = next();
        return next.filter(step -> meant(step.kind(), by))
                .or(() -> Undoing.own(journal, session))
                .or(() -> next);
    }

    private static boolean meant(UndoStep.Kind next, Annotator by) {
        return next != UndoStep.Kind.PRACTICE || by.training();
    }

    private SessionChange show(SessionChange change, Supplier<Optional<Undoing>> next) {
        session = change.after();
        try {
            nextUndo = next.get().map(Undoing::step);
            undoKnown = true;
            redoDescription = journal.redoDescription();
        } catch (SessionStoreException e) {
            // The change itself is kept: to throw would say that it is not. Undo and redo ask the journal anyway.
            LOG.warn("the descriptions of undo and redo cannot be read", e);
        }
        for (Consumer<SessionChange> listener : listeners) {
            tell(listener, change);
        }
        return change;
    }

    /** A listener that fails must neither hide the change from the others nor make it look as if it had failed. */
    private static void tell(Consumer<SessionChange> listener, SessionChange change) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.error("a listener failed on '{}'", change.edit().description(), e);
        }
    }

    private void checkWritable() {
        checkOpen();
        journal.readOnly().ifPresent(reason -> {
            throw new ReadOnlySessionException(reason);
        });
    }

    private void checkOpen() {
        checkThread();
        if (closed) {
            throw new IllegalStateException("the session editor is closed");
        }
    }

    private void checkThread() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the session editor belongs to thread '" + owner.getName()
                    + "' and was called from '" + Thread.currentThread().getName() + "'");
        }
    }
}
