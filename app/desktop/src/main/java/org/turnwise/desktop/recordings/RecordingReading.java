package org.turnwise.desktop.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.turnwise.analysis.setup.Recordings;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.MediaException;
import org.turnwise.media.probe.CutOff;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.model.MediaSource;

/** Reads a recording that is to be added as a task that the status bar shows. */
public final class RecordingReading implements FurtherRecordings.Reader {
    private static final Texts TEXTS = Texts.of(RecordingReading.class);

    private final Path session;
    private final BackgroundTasks tasks;

    /** @param session the session's file, from which the recording will be named */
    public RecordingReading(Path session, BackgroundTasks tasks) {
        this.session = session;
        this.tasks = tasks;
    }

    @Override
    public CompletableFuture<FurtherRecordings.Read> read(Path recording) {
        return tasks.start(TEXTS.get("task.adding", recording.getFileName()), p -> read(session, recording, p));
    }

    static FurtherRecordings.Read read(Path session, Path recording, Progress progress)
            throws IOException, MediaException {
        String words = TEXTS.get("task.reading");
        progress.report(0, 0, words);
        MediaDescription described = MediaProbe.probe(recording);
        long size = Files.size(recording);
        MediaSource source = Recordings.source(
                session, described, bytes -> progress.report(bytes, size, words), progress::cancelled);
        return new FurtherRecordings.Read(source, CutOff.endMillis(described));
    }
}
