package org.turnwise.analysis.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.Session;
import org.turnwise.session.store.SessionFiles;

/**
 * A session that is about to be made. Every edit is tried on an empty session when it is added; the file appears only
 * when {@link #create} is called, and stays only if all of them could be kept in it. Confined to one thread.
 */
public final class SessionDraft {
    private static final Logger LOG = LoggerFactory.getLogger(SessionDraft.class);

    /** What the store keeps for a session: the file itself, SQLite's logs, the lock. */
    private static final List<String> FILES = List.of("", "-wal", "-shm", "-journal", "-lock");

    private final Path file;
    private final List<Edit> edits = new ArrayList<>();
    private Session planned;

    /** @param name of the session, which need not be that of the file */
    public SessionDraft(Path file, String name) {
        this.file = file;
        this.planned = Session.empty("draft", name);
    }

    /** @throws org.turnwise.session.edit.EditRejected if it does not fit what was added before */
    public SessionDraft add(Edit edit) {
        planned = edit.applyTo(planned);
        edits.add(edit);
        return this;
    }

    /** As the session will be, but for its id: what the next edit has to fit. */
    public Session planned() {
        return planned;
    }

    /**
     * Makes the file, with everything added as one step of its history, and opens it for the calling thread.
     *
     * @param step what the history calls it, such as "Import talk.mp4"
     * @throws SessionStoreException if there is such a file already, or it could not be
     *     written; then there is no new file
     */
    public SessionEditor create(SessionFiles files, String step) {
        SessionEditor editor = files.create(file, planned.name());
        boolean kept = false;
        try {
            editor.apply(new Several(step, edits));
            kept = true;
            return editor;
        } catch (SessionStoreException e) {
            throw new SessionStoreException(
                    "The session " + file + " was not made, and no file is left. " + e.getMessage(),
                    "Choose a folder that you may write to, on a disk with free space.",
                    e);
        } finally {
            if (!kept) {
                editor.close();
                discard();
            }
        }
    }

    private void discard() {
        for (String suffix : FILES) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            } catch (IOException e) {
                LOG.warn("left behind after a failure: {}{}", file, suffix, e);
            }
        }
    }
}
