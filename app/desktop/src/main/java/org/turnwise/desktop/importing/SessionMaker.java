package org.turnwise.desktop.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.turnwise.analysis.setup.PauseTurns;
import org.turnwise.analysis.setup.Recordings;
import org.turnwise.analysis.setup.SessionDraft;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.Transcript;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.store.SessionFiles;

/** Makes a session from what was accepted. All of it is the first step of its history, at which undo stops. */
public final class SessionMaker {
    private static final Texts TEXTS = Texts.of(SessionMaker.class);

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
            String reading = TEXTS.get("maker.reading");
            progress.report(0, 0, reading);
            MediaDescription described = MediaProbe.probe(recording.get().file());
            long size = Files.size(described.file());
            media = Optional.of(Recordings.source(
                    file, described, bytes -> progress.report(bytes, size, reading), progress::cancelled));
            stopIfCancelled(progress);
            if (source == TurnSource.PAUSES) {
                progress.report(0, 0, TEXTS.get("maker.pauses"));
                spans = PauseTurns.find(described, progress::cancelled);
            }
        }
        Optional<Transcript> used = source == TurnSource.TRANSCRIPT ? transcript : Optional.empty();
        return new NewSession(file, nameOf(file), media, used, spans);
    }

    /** Creates the file and fills it. For the thread the editor shall belong to. */
    public SessionEditor make(NewSession wanted) {
        SessionDraft draft = new SessionDraft(wanted.file(), wanted.name());
        String what = "Import " + wanted.name();
        wanted.media().ifPresent(m -> draft.add(AddMedia.last(draft.planned(), m)));
        wanted.transcript().ifPresent(t -> draft.add(new ImportPlan(draft.planned()).edit(t, what)));
        if (!wanted.spans().isEmpty()) {
            draft.add(PauseTurns.edit(wanted.spans()));
        }
        return draft.create(files, what);
    }

    /** {@code NAME.turnwise} in the folder, with a number behind the name where there is such a file already. */
    public static Path freeFile(Path folder, String name) {
        Path file = folder.resolve(name + "." + SessionFiles.EXTENSION);
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(name + "-" + n + "." + SessionFiles.EXTENSION);
        }
        return file;
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
