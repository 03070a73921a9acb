package org.turnwise.desktop.recordings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.analysis.setup.Recordings;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.RecordingFiles;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RemoveMedia;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

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

    /**
     * A recording that was read.
     *
     * @param cutOffMillis where its data end before the length that its header promises; empty where they reach it
     */
    public record Read(MediaSource source, OptionalLong cutOffMillis) {}

    /** Says what a file holds and takes its hash, in the background. */
    @FunctionalInterface
    public interface Reader {
        CompletableFuture<Read> read(Path recording);
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
                .thenCompose(read -> session.submitFor(now -> edit(now, read.source()))
                        .thenAccept(change -> added(recording, read, change)))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        fail.accept(TEXTS.get("add.failed", nameOf(recording)), failure);
                    }
                });
    }

    private static Optional<Edit> edit(Session now, MediaSource source) {
        boolean there = now.media().stream().anyMatch(m -> m.contentHash().equals(source.contentHash()));
        return there ? Optional.empty() : Optional.of(AddMedia.last(now, Recordings.another(now, source)));
    }

    private void added(Path recording, Read read, Optional<SessionChange> change) {
        Path name = nameOf(recording);
        if (change.isEmpty()) {
            note.accept(TEXTS.get("add.already", name));
            return;
        }
        boolean first = session.session().media().size() == 1;
        String cutOff = cutOff(read, first);
        if (cutOff.isEmpty()) {
            note.accept(TEXTS.get(first ? "add.first" : "add.done", name));
        } else {
            note.accept(TEXTS.get("add.cutOff", name, cutOff));
        }
    }

    /** Turns are counted against the first recording only: when another began is not known yet. */
    private String cutOff(Read read, boolean first) {
        if (read.cutOffMillis().isEmpty()) {
            return "";
        }
        long end = read.cutOffMillis().getAsLong();
        String ends = TEXTS.get(
                "cutOff.ends", Times.tenths(end), Times.tenths(read.source().durationMillis()));
        List<Turn> turns = session.session().turnsInOrder();
        if (!first || turns.isEmpty()) {
            return ends;
        }
        long past = turns.stream().filter(turn -> turn.span().endMillis() > end).count();
        return ends + " " + TEXTS.get("cutOff.past", past, turns.size());
    }

    private static Path nameOf(Path recording) {
        return Optional.ofNullable(recording.getFileName()).orElse(recording);
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
