package org.turnwise.session.history;

import java.nio.file.Path;
import java.time.Instant;
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
     * A step that was done or undone.
     *
     * @param position greater than that of every earlier step, and above 0
     * @param at when it was done first
     * @param edit what takes it back where it is in effect, and what does it again where it is undone
     */
    record Entry(long position, Instant at, String description, Edit edit) {}

    /**
     * Keeps the change as the newest step and forgets what could be redone.
     *
     * @return the step
     */
    Entry append(SessionChange change, Edit inverse);

    /** As {@link #append}, where what is undone can still be redone afterwards: the change becomes the newest step before it. */
    Entry insert(SessionChange change, Edit inverse);

    /**
     * Keeps the undo of a step in effect, which from then on comes after those that came after it.
     *
     * @param newer how many of those there are; they stay in effect
     */
    void stepBack(SessionChange undo, int newer);

    /** Keeps the redo of the oldest step that is undone. */
    void stepForward(SessionChange redo);

    /** The step in effect that this many came after; empty where there are not that many. */
    Optional<Entry> done(int newer);

    /** The oldest step that is undone. */
    Optional<Entry> redoable();

    /** What that step did. */
    Optional<String> redoDescription();

    /** What would do all steps that are undone again, the oldest first. */
    List<Edit> undone();

    /** The newest {@code limit} steps, newest first. */
    List<HistoryStep> steps(int limit);

    /** Every version there ever was at the key, oldest first. */
    List<AnnotationVersion> annotationVersions(AnnotationKey key);

    /** The keys under which a label was given once and none stands now: it was cleared or undone. The caller's own set. */
    Set<AnnotationKey> onceLabelled();

    /** The first annotation with a label at each key of the scheme, oldest first. */
    List<Annotation> firstLabels(String scheme);

    /**
     * When a step in effect last hid what was open to be seen until then, as {@code SetBlinding} does by itself; empty where
     * none did. Of a session that was imported with its blinding it is not known.
     */
    Optional<Instant> openUntil();

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
