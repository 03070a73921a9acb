package org.turnwise.desktop.voice;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.audio.VoiceContours;
import org.turnwise.analysis.audio.VoiceScan;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.features.audio.AudioExtractor;

/**
 * Measures the voice over the whole recording as a background task, once it is found and while the lanes are shown, on
 * half the processors. What was measured before comes from the cache. Confined to the FX thread.
 */
public final class VoiceLoading implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(VoiceLoading.class);

    private final SessionSound sound;
    private final VoiceLanes lanes;
    private final Hearing hearing;
    private final BackgroundTasks tasks;
    private final Executor fx;
    private Optional<CompletableFuture<Sound>> loaded = Optional.empty();
    private volatile int wanted;

    /** @param fx runs what it is given on the FX thread, in order */
    public VoiceLoading(SessionSound sound, VoiceLanes lanes, Hearing hearing, BackgroundTasks tasks, Executor fx) {
        this.sound = sound;
        this.lanes = lanes;
        this.hearing = hearing;
        this.tasks = tasks;
        this.fx = fx;
        sound.soundProperty().addListener((o, was, is) -> follow());
        lanes.shownProperty().addListener((o, was, is) -> follow());
        follow();
    }

    private void follow() {
        CompletableFuture<Sound> now = sound.soundProperty().get();
        Optional<CompletableFuture<Sound>> asked = lanes.shownProperty().get() ? Optional.of(now) : Optional.empty();
        if (asked.equals(loaded)) {
            return;
        }
        loaded = asked;
        int mine = ++wanted;
        lanes.contoursProperty().set(Optional.empty());
        lanes.noteProperty().set("");
        if (asked.isPresent()) {
            now.thenAcceptAsync(
                    known -> {
                        if (mine == wanted) {
                            load(known, mine);
                        }
                    },
                    fx);
        }
    }

    private void load(Sound known, int mine) {
        if (known instanceof Sound.Missing missing) {
            lanes.noteProperty().set(TEXTS.get("lanes.none", Said.sentence(missing.reason())));
            return;
        }
        Sound.Recorded recorded = (Sound.Recorded) known;
        lanes.noteProperty().set(TEXTS.get("lanes.measuring"));
        tasks.start(
                        TEXTS.get("task.measuring", recorded.media().file().getFileName()),
                        progress -> measure(recorded, mine, progress))
                .whenComplete((done, failure) -> {
                    if (mine == wanted && failure != null) {
                        lanes.noteProperty()
                                .set(
                                        failure instanceof CancellationException
                                                ? TEXTS.get("lanes.stopped")
                                                : TEXTS.get("lanes.failed"));
                    }
                });
    }

    /** On a background thread. */
    private boolean measure(Sound.Recorded recorded, int mine, Progress progress) {
        AudioExtractor extractor = hearing.sets()
                .shown()
                .orElseThrow(() -> new IllegalStateException("this version cannot measure voices"));
        VoiceContours contours = new VoiceContours(recorded.media().durationMillis());
        fx.execute(() -> show(contours, mine));
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        new VoiceScan(extractor, hearing.cache(), threads).read(recorded, contours, new Listening() {
            @Override
            public void progress(int done, int total) {
                progress.report(done, total, "");
                fx.execute(() -> {
                    if (mine == wanted) {
                        lanes.grew();
                    }
                });
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled() || mine != wanted;
            }
        });
        return true;
    }

    private void show(VoiceContours contours, int mine) {
        if (mine == wanted) {
            lanes.noteProperty().set("");
            lanes.contoursProperty().set(Optional.of(contours));
        }
    }

    /** Stops measuring. */
    @Override
    public void close() {
        wanted++;
    }
}
