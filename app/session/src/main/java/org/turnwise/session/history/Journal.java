package org.turnwise.session.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;

/**
 * Where the editor keeps the session. Every writing method returns only when its change is durable, and on failure
 * leaves all as it was and can be called again.
 *
 * <p>Confined to the editor's thread.
 */
public interface Journal extends AutoCloseable {
    /**
     * An edit that was done or undone.
     *
     * @param position 1 for the oldest
     */
    record Entry(long position, String description, Edit edit, Edit inverse) {}

    /** Descriptions of the next undo and redo. */
    record Reach(Optional<String> undo, Optional<String> redo) {}

    /** Keeps the change as the newest entry and forgets what could be redone. */
    void append(SessionChange change, Edit inverse);

    /** Keeps the undo of the newest entry that is done. */
    void stepBack(SessionChange undo);

    /** Keeps the redo of the oldest entry that is undone. */
    void stepForward(SessionChange redo);

    Optional<Entry> undoable();

    Optional<Entry> redoable();

    Reach reach();

    /** The newest {@code limit} steps, newest first. */
    List<HistoryStep> steps(int limit);

    /** Every version there ever was at the key, oldest first. */
    List<AnnotationVersion> annotationVersions(AnnotationKey key);

    /** The keys under which a label was ever given, those cleared or undone since too. */
    Set<AnnotationKey> everLabelled();

    /** The first annotation with a label at each key of the scheme, oldest first. */
    List<Annotation> firstLabels(String scheme);

    /** Writes the whole session, its history too, to a new file, in whose folder relative media paths hold. */
    void copyTo(Path target);

    /** As {@link #copyTo}, in the place of a file that is there. */
    void copyOver(Path target);

    /** Gives unused space in the file back. */
    void compact();

    /** Why nothing can be written, if so. */
    Optional<ReadOnlyReason> readOnly();

    Path file();

    @Override
    void close();
}
