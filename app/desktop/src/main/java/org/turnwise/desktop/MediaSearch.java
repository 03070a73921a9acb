package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.RelocateMedia;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.store.MediaLocation;
import org.turnwise.session.store.MediaLocator;
import org.turnwise.session.store.MediaPaths;

/** Finds an open session's recording where it is now, and asks where it is when it cannot be found. */
final class MediaSearch {
    private static final Texts TEXTS = Texts.of(MediaSearch.class);

    private static final Logger LOG = LoggerFactory.getLogger(MediaSearch.class);

    private final FxSession session;
    private final FileChoice files;
    private final Executor background;
    private final Executor fx;
    private final Consumer<String> warn;

    /**
     * @param background runs the looking
     * @param warn shows what the annotator should know of the recording
     */
    MediaSearch(FxSession session, FileChoice files, Executor background, Executor fx, Consumer<String> warn) {
        this.session = session;
        this.files = files;
        this.background = background;
        this.fx = fx;
        this.warn = warn;
    }

    /** Looks for the first recording; the session's media state says how it goes. */
    void look() {
        Optional<MediaSource> source = source();
        if (source.isEmpty()) {
            session.media(new MediaState.None());
            return;
        }
        session.media(new MediaState.Searching(source.get()));
        Path file = session.file();
        CompletableFuture.supplyAsync(() -> new MediaLocator(file).locate(source.get()), background)
                .whenCompleteAsync((found, failure) -> answer(source.get(), found, failure), fx);
    }

    /** Asks the annotator where the recording is, and remembers the answer in the session. */
    void ask() {
        source().ifPresent(source -> {
            String name = source.path().substring(source.path().lastIndexOf('/') + 1);
            files.existing(TEXTS.get("media.where", name), TEXTS.get("media.recordings"), List.of())
                    .ifPresent(chosen -> check(source, chosen));
        });
    }

    private void check(MediaSource source, Path chosen) {
        Path file = session.file();
        CompletableFuture.supplyAsync(() -> new MediaLocator(file).isRecording(chosen, source), background)
                .thenAcceptAsync(
                        same -> {
                            if (!same) {
                                warn.accept(TEXTS.get("media.another", chosen.getFileName()));
                            }
                            relocate(source, chosen);
                        },
                        fx);
    }

    private void relocate(MediaSource source, Path chosen) {
        session.media(new MediaState.Found(source, chosen));
        if (!session.readOnly()) {
            session.submit(new RelocateMedia(source.id(), MediaPaths.of(session.file(), chosen)));
        }
    }

    private void answer(MediaSource source, @Nullable MediaLocation found, @Nullable Throwable failure) {
        if (found instanceof MediaLocation.Found there) {
            session.media(new MediaState.Found(source, there.file()));
        } else if (found instanceof MediaLocation.Moved moved) {
            relocate(source, moved.file());
        } else if (found instanceof MediaLocation.Changed changed) {
            session.media(new MediaState.Found(source, changed.file()));
            warn.accept(TEXTS.get("media.changed"));
        } else {
            if (failure != null) {
                LOG.warn("Looking for {} failed", source.path(), failure);
            }
            session.media(new MediaState.Missing(source, MediaPaths.resolve(session.file(), source.path())));
        }
    }

    private Optional<MediaSource> source() {
        return session.session().media().stream().findFirst();
    }
}
