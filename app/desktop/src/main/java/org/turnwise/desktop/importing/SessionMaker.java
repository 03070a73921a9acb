package org.turnwise.desktop.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.turnwise.desktop.task.Progress;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.Transcript;
import org.turnwise.media.decode.PauseFinder;
import org.turnwise.media.decode.PauseSettings;
import org.turnwise.media.decode.SpeechSpan;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.MediaHash;
import org.turnwise.session.store.MediaPaths;
import org.turnwise.session.store.SessionFiles;

/** Makes a session from what was accepted. All of it is one edit: an import can be undone. */
public final class SessionMaker {
    private static final String ONE_SPEAKER = "S01";

    private final SessionFiles files;

    public SessionMaker(SessionFiles files) {
        this.files = files;
    }

    /**
     * Finds out what takes time: the recording's hash, and its pauses where turns are to come from them.
     *
     * @throws CancellationException where the user stopped it
     * @throws IOException with words for the user
     */
    public NewSession prepare(
            Path file,
            Optional<Recording> recording,
            Optional<Transcript> transcript,
            TurnSource source,
            Progress progress)
            throws IOException {
        Optional<MediaSource> media = Optional.empty();
        List<TimeSpan> spans = List.of();
        if (recording.isPresent()) {
            progress.report(0, 0, "Reading the recording");
            media = Optional.of(source(file, recording.get(), progress));
        }
        stopIfCancelled(progress);
        if (recording.isPresent() && source == TurnSource.PAUSES) {
            progress.report(0, 0, "Looking for pauses");
            spans = pauses(recording.get().file(), progress);
        }
        Optional<Transcript> used = source == TurnSource.TRANSCRIPT ? transcript : Optional.empty();
        return new NewSession(file, nameOf(file), media, used, spans);
    }

    /** Creates the file and fills it. For the thread the editor shall belong to. */
    public SessionEditor make(NewSession wanted) {
        SessionEditor editor = files.create(wanted.file(), wanted.name());
        try {
            Edit edit = edit(editor.session(), wanted);
            editor.apply(edit);
            return editor;
        } catch (RuntimeException failure) {
            editor.close();
            throw failure;
        }
    }

    /** {@code NAME.turnwise} in the folder, with a number behind the name where there is such a file already. */
    public static Path freeFile(Path folder, String name) {
        Path file = folder.resolve(name + "." + SessionFiles.EXTENSION);
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(name + "-" + n + "." + SessionFiles.EXTENSION);
        }
        return file;
    }

    private static Edit edit(Session empty, NewSession wanted) {
        List<Edit> edits = new ArrayList<>();
        wanted.media().ifPresent(m -> edits.add(AddMedia.last(empty, m)));
        String what = "Import " + wanted.name();
        wanted.transcript().ifPresent(t -> edits.add(new ImportPlan(empty).edit(t, what)));
        if (!wanted.spans().isEmpty()) {
            edits.add(new AddSpeaker(new Speaker(ONE_SPEAKER, "Speaker 1")));
            List<Turn> turns = new ArrayList<>();
            for (TimeSpan span : wanted.spans()) {
                turns.add(new Turn(new TurnId(turns.size() + 1L), span, ONE_SPEAKER, ""));
            }
            edits.add(new AddTurns(turns));
        }
        return new Several(what, edits);
    }

    private static MediaSource source(Path session, Recording recording, Progress progress) throws IOException {
        long size = Files.size(recording.file());
        LongConsumer read = bytes -> progress.report(bytes, size, "Reading the recording");
        return new MediaSource(
                "recording",
                MediaPaths.of(session, recording.file()),
                MediaHash.of(recording.file(), read, progress::cancelled),
                size,
                recording.durationMillis(),
                recording.video(),
                recording.audio());
    }

    private static List<TimeSpan> pauses(Path recording, Progress progress) throws IOException {
        List<SpeechSpan> found =
                new PauseFinder(PauseSettings.usual()).find(MediaProbe.probe(recording), progress::cancelled);
        return found.stream()
                .map(s -> new TimeSpan(s.startMillis(), s.endMillis()))
                .toList();
    }

    private static void stopIfCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("the import was cancelled");
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\." + SessionFiles.EXTENSION + "$", "");
    }
}
