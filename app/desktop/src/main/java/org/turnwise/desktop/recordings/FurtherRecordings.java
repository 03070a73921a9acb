package org.turnwise.desktop.recordings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.setup.Recordings;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.RecordingFiles;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RemoveMedia;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;

/** The recordings of an open session beyond its first, and what can be done with them. Confined to the FX thread. */
public final class FurtherRecordings {
    private static final Texts TEXTS = Texts.of(FurtherRecordings.class);

    private final FxSession session;
    private final FileChoice files;
    private final Whereabouts whereabouts;
    private final Reader reader;
    private final Consumer<String> note;
    private final BiConsumer<String, Throwable> fail;
    private final Map<String, MediaState> states = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Further>> further = new ReadOnlyObjectWrapper<>(List.of());

    /** @param state whether it is found */
    public record Further(MediaSource source, MediaState state) {
        public String name() {
            return Whereabouts.nameOf(source);
        }

        private List<Object> apartFromTime() {
            return List.of(source.withOffset(0), state.getClass());
        }
    }

    /** Says what a file holds and takes its hash, in the background. */
    @FunctionalInterface
    public interface Reader {
        CompletableFuture<MediaSource> read(Path recording);
    }

    /**
     * @param note says a passing remark
     * @param fail says what failed, and why
     */
    public FurtherRecordings(
            FxSession session,
            FileChoice files,
            Whereabouts whereabouts,
            Reader reader,
            Consumer<String> note,
            BiConsumer<String, Throwable> fail) {
        this.session = session;
        this.files = files;
        this.whereabouts = whereabouts;
        this.reader = reader;
        this.note = note;
        this.fail = fail;
    }

    /** In the session's order. */
    public ReadOnlyObjectProperty<List<Further>> furtherProperty() {
        return further.getReadOnlyProperty();
    }

    /** Looks for them, now and whenever they are others. */
    public void follow() {
        session.sessionProperty().addListener((o, was, is) -> {
            if (was.media() != is.media()) {
                show();
            }
        });
        show();
    }

    /** Asks for a file and adds it. */
    public void add() {
        files.existing(TEXTS.get("add.which"), TEXTS.get("media.recordings"), RecordingFiles.EXTENSIONS)
                .ifPresent(this::add);
    }

    /** Reads the file in the background and adds it; one that is no recording changes nothing. */
    public void add(Path recording) {
        reader.read(recording)
                .thenCompose(source -> session.submitFor(now -> edit(now, source)))
                .whenComplete((change, failure) -> added(recording, change, failure));
    }

    private static Optional<Edit> edit(Session now, MediaSource source) {
        boolean there = now.media().stream().anyMatch(m -> m.contentHash().equals(source.contentHash()));
        return there ? Optional.empty() : Optional.of(AddMedia.last(now, Recordings.another(now, source)));
    }

    private void added(Path recording, @Nullable Optional<SessionChange> change, @Nullable Throwable failure) {
        Path name = Optional.ofNullable(recording.getFileName()).orElse(recording);
        if (failure != null) {
            fail.accept(TEXTS.get("add.failed", name), failure);
        } else if (change == null || change.isEmpty()) {
            note.accept(TEXTS.get("add.already", name));
        } else {
            boolean first = session.session().media().size() == 1;
            note.accept(first ? TEXTS.get("add.first", name) : TEXTS.get("add.done", name));
        }
    }

    /** Takes a recording out of the session; its file stays. */
    public void remove(Further recording) {
        session.submit(new RemoveMedia(recording.source().id())).whenComplete((change, failure) -> {
            if (failure != null) {
                fail.accept(TEXTS.get("remove.failed", recording.name()), failure);
            } else {
                note.accept(TEXTS.get("remove.done", recording.name()));
            }
        });
    }

    /** Whether they are others, or elsewhere, than before; when they began does not count. */
    public static boolean differ(List<Further> was, List<Further> is) {
        return !was.stream()
                .map(Further::apartFromTime)
                .toList()
                .equals(is.stream().map(Further::apartFromTime).toList());
    }

    /** Asks where it is. */
    public void find(Further recording) {
        whereabouts.ask(recording.source(), state -> found(recording.source(), state));
    }

    private void show() {
        List<MediaSource> now = List.copyOf(session.session().media());
        List<MediaSource> beyond = now.isEmpty() ? List.of() : now.subList(1, now.size());
        states.keySet().removeIf(content -> beyond.stream()
                .noneMatch(m -> m.contentHash().equals(content)));
        for (MediaSource source : beyond) {
            if (!states.containsKey(source.contentHash())) {
                whereabouts.look(source, state -> found(source, state));
            }
        }
        tell();
    }

    private void found(MediaSource source, MediaState state) {
        states.put(source.contentHash(), state);
        tell();
    }

    private void tell() {
        List<Further> now = new ArrayList<>();
        session.session().media().stream()
                .skip(1)
                .forEach(source -> now.add(new Further(
                        source, states.getOrDefault(source.contentHash(), new MediaState.Searching(source)))));
        further.set(List.copyOf(now));
    }
}
