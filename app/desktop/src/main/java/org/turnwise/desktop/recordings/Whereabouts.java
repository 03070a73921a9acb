package org.turnwise.desktop.recordings;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.RecordingFiles;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.RelocateMedia;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.store.MediaLocation;
import org.turnwise.session.store.MediaLocator;
import org.turnwise.session.store.MediaPaths;

/** Finds an open session's recordings where they are now, and asks where one is when it cannot be found. */
public final class Whereabouts {
    private static final Texts TEXTS = Texts.of(Whereabouts.class);

    private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

    private final FxSession session;
    private final FileChoice files;
    private final Executor background;
    private final Executor fx;
    private final Consumer<String> note;
    private final Consumer<String> warn;

    /**
     * @param background runs the looking
     * @param note says a passing remark
     * @param warn shows what the annotator should know of a recording
     */
    public Whereabouts(
            FxSession session,
            FileChoice files,
            Executor background,
            Executor fx,
            Consumer<String> note,
            Consumer<String> warn) {
        this.session = session;
        this.files = files;
        this.background = background;
        this.fx = fx;
        this.note = note;
        this.warn = warn;
    }

    /** @param tell told how it goes: at once that it is looked for, and later what was found */
    public void look(MediaSource source, Consumer<MediaState> tell) {
        tell.accept(new MediaState.Searching(source));
        Path file = session.file();
        CompletableFuture.supplyAsync(() -> new MediaLocator(file).locate(source), background)
                .whenCompleteAsync((found, failure) -> answer(source, found, failure, tell), fx);
    }

    /** Asks the annotator where the recording is, and remembers the answer in the session. */
    public void ask(MediaSource source, Consumer<MediaState> tell) {
        files.existing(
                        TEXTS.get("media.where", nameOf(source)),
                        TEXTS.get("media.recordings"),
                        RecordingFiles.EXTENSIONS)
                .ifPresent(chosen -> check(source, chosen, tell));
    }

    /** The file's name without its folder. */
    public static String nameOf(MediaSource source) {
        return source.path().substring(source.path().lastIndexOf('/') + 1);
    }

    private void check(MediaSource source, Path chosen, Consumer<MediaState> tell) {
        Path file = session.file();
        CompletableFuture.supplyAsync(() -> new MediaLocator(file).isRecording(chosen, source), background)
                .thenAcceptAsync(
                        same -> {
                            if (!same) {
                                warn.accept(TEXTS.get("media.another", chosen.getFileName()));
                            }
                            relocate(source, chosen, tell);
                        },
                        fx);
    }

    private void relocate(MediaSource source, Path chosen, Consumer<MediaState> tell) {
        tell.accept(new MediaState.Found(source, chosen));
        if (!session.readOnly()) {
            session.submit(new RelocateMedia(source.id(), MediaPaths.of(session.file(), chosen)));
        }
    }

    private static String found(MediaSource source, Path there) {
        String name = nameOf(source);
        Path folder = there.toAbsolutePath().getParent();
        String now = String.valueOf(there.getFileName());
        return now.equals(name)
                ? TEXTS.get("media.moved", name, folder)
                : TEXTS.get("media.renamed", name, now, folder);
    }

    private void answer(
            MediaSource source, @Nullable MediaLocation found, @Nullable Throwable failure, Consumer<MediaState> tell) {
        if (found instanceof MediaLocation.Found there) {
            tell.accept(new MediaState.Found(source, there.file()));
        } else if (found instanceof MediaLocation.Moved moved) {
            relocate(source, moved.file(), tell);
            note.accept(found(source, moved.file()));
        } else if (found instanceof MediaLocation.Changed changed) {
            tell.accept(new MediaState.Found(source, changed.file()));
            warn.accept(TEXTS.get("media.changed"));
        } else {
            if (failure != null) {
                LOG.warn("Looking for {} failed", source.path(), failure);
            }
            tell.accept(new MediaState.Missing(source, MediaPaths.resolve(session.file(), source.path())));
        }
    }
}
