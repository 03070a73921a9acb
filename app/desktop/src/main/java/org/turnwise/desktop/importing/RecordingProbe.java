package org.turnwise.desktop.importing;

import java.nio.file.Path;
import java.util.Locale;
import org.turnwise.desktop.shell.Times;
import org.turnwise.media.probe.FrameTiming;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** Probes with the media room and says what it found in words. */
public final class RecordingProbe implements Recording.Probe {
    @Override
    public Recording probe(Path file) throws Exception {
        MediaDescription d = MediaProbe.probe(file);
        return new Recording(
                file, d.durationMillis(), d.video().isPresent(), d.audio().isPresent(), words(d));
    }

    private static String words(MediaDescription d) {
        StringBuilder words = new StringBuilder(Times.rough(d.durationMillis()));
        d.video()
                .ifPresent(v -> words.append(String.format(
                        Locale.ROOT,
                        ", %d x %d pixels, %s",
                        v.width(),
                        v.height(),
                        v.timing() == FrameTiming.VARIABLE
                                ? "a varying number of pictures per second"
                                : String.format(Locale.ROOT, "%.4g pictures per second", v.framesPerSecond()))));
        words.append(d.audio()
                .map(a -> ", sound with " + a.channels() + (a.channels() == 1 ? " channel" : " channels"))
                .orElse(", no sound"));
        return words.toString();
    }
}
