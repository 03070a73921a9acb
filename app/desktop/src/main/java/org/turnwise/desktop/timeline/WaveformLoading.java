package org.turnwise.desktop.timeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.WaveformListener;
import org.turnwise.media.decode.WaveformPeaks;
import org.turnwise.media.decode.WaveformScan;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/**
 * Reads the waveform of the session's recording as a background task once the recording is found, and gives it to the
 * timeline, which draws what is read so far. It is kept in memory until another recording takes its place.
 */
public final class WaveformLoading implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(WaveformLoading.class);

    private final TimelineModel model;
    private final BackgroundTasks tasks;
    private final Executor fx;
    private Optional<Path> shown = Optional.empty();
    private volatile int wanted;

    /** @param fx runs what it is given on the FX thread, in order */
    public WaveformLoading(FxSession session, TimelineModel model, BackgroundTasks tasks, Executor fx) {
        this.model = model;
        this.tasks = tasks;
        this.fx = fx;
        session.mediaProperty().addListener((o, was, is) -> follow(is));
        follow(session.mediaProperty().get());
    }

    private void follow(MediaState state) {
        if (state instanceof MediaState.Found found) {
            if (!shown.equals(Optional.of(found.file()))) {
                load(found.file());
            }
            return;
        }
        wanted++;
        shown = Optional.empty();
        model.sound().waveformProperty().set(Optional.empty());
        model.sound().noteProperty().set("");
    }

    private void load(Path file) {
        int mine = ++wanted;
        shown = Optional.of(file);
        model.sound().waveformProperty().set(Optional.empty());
        model.sound().noteProperty().set(TEXTS.get("sound.reading"));
        tasks.start(TEXTS.get("sound.task", file.getFileName()), progress -> read(file, mine, progress))
                .whenComplete((done, failure) -> {
                    if (mine == wanted && failure != null) {
                        model.sound().noteProperty().set(note(file, failure));
                    }
                });
    }

    /** Short, for there is little room; the player says more where it cannot read the file either. */
    private static String note(Path file, Throwable failure) {
        if (failure instanceof CancellationException) {
            return TEXTS.get("sound.stopped");
        }
        return failure instanceof MediaException problem && problem.reason() == MediaException.Reason.NO_AUDIO
                ? TEXTS.get("sound.none")
                : TEXTS.get("sound.unreadable", file.getFileName());
    }

    /** On a background thread. */
    private Boolean read(Path file, int mine, Progress progress) throws MediaException {
        MediaDescription media = MediaProbe.probe(file);
        if (media.audio().isEmpty()) {
            fx.execute(() -> {
                if (mine == wanted) {
                    model.sound().noteProperty().set(TEXTS.get("sound.none"));
                }
            });
            return true;
        }
        Reading reading = new Reading(progress, mine);
        List<Runnable> work = new ArrayList<>();
        try (WaveformScan scan = WaveformScan.start(media, work::add, reading)) {
            reading.scan = Optional.of(scan);
            WaveformPeaks peaks = scan.peaks();
            fx.execute(() -> show(peaks, mine));
            // the task's own thread reads, so that cancelling and waiting mean the reading itself
            work.forEach(Runnable::run);
        }
        if (reading.problem.isPresent()) {
            throw reading.problem.get();
        }
        return true;
    }

    /** Confined to the thread that reads. */
    private final class Reading implements WaveformListener {
        private final Progress progress;
        private final int mine;
        private Optional<WaveformScan> scan = Optional.empty();
        private Optional<MediaException> problem = Optional.empty();

        Reading(Progress progress, int mine) {
            this.progress = progress;
            this.mine = mine;
        }

        @Override
        public void progressed(double fraction) {
            progress.report(Math.round(fraction * 1000), 1000, "");
            fx.execute(model.sound()::grew);
            if (progress.cancelled() || mine != wanted) {
                scan.ifPresent(WaveformScan::close);
            }
        }

        @Override
        public void failed(MediaException failure) {
            problem = Optional.of(failure);
        }
    }

    private void show(WaveformPeaks peaks, int mine) {
        if (mine == wanted) {
            model.sound().noteProperty().set("");
            model.sound().waveformProperty().set(Optional.of(peaks));
        }
    }

    /** Stops reading. */
    @Override
    public void close() {
        wanted++;
    }
}
