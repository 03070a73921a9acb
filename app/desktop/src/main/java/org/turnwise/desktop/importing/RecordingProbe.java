package org.turnwise.desktop.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.probe.CutOff;
import org.turnwise.media.probe.FrameTiming;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** Probes with the media room and says what it found in words. */
public final class RecordingProbe implements Recording.Probe {
    private static final Texts TEXTS = Texts.of(RecordingProbe.class);

    @Override
    public Recording probe(Path file) throws Exception {
        MediaDescription d = MediaProbe.probe(file);
        return new Recording(
                file, d.durationMillis(), d.video().isPresent(), d.audio().isPresent(), CutOff.endMillis(d), words(d));
    }

    private static String words(MediaDescription d) {
        List<String> words = new ArrayList<>(List.of(Times.rough(d.durationMillis())));
        d.video().ifPresent(v -> {
            words.add(TEXTS.get("recording.pixels", v.width(), v.height()));
            words.add(
                    v.timing() == FrameTiming.VARIABLE
                            ? TEXTS.get("recording.varying")
                            : TEXTS.get("recording.rate", v.framesPerSecond()));
        });
        words.add(d.audio()
                .map(a -> TEXTS.get("recording.sound", a.channels()))
                .orElseGet(() -> TEXTS.get("recording.silent")));
        return String.join(", ", words);
    }
}
