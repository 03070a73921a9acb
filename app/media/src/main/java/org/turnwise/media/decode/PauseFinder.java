package org.turnwise.media.decode;

import be.tarsos.dsp.SilenceDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.turnwise.media.MediaException;
import org.turnwise.media.probe.MediaDescription;

/**
 * Proposes turns from the pauses between them, with TarsosDSP's silence detection over windows of 20 ms.
 *
 * <p>Without a given threshold one is taken between the recording's quiet level (5th percentile of the windows) and its
 * loud one (95th): a third of the way up, at least 6 dB above the quiet level.
 */
public final class PauseFinder {
    private static final int RATE_HZ = 16_000;
    private static final int WINDOW = 320;
    private static final long WINDOW_MILLIS = 20;
    private static final double QUIETEST_DB = -80;
    private static final double NOTHING_BUT_SILENCE_DB = -60;
    private static final double LEAST_CONTRAST_DB = 10;

    private final PauseSettings settings;

    public PauseFinder(PauseSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads through the recording: for a background task.
     *
     * @return in order of time, not overlapping; empty where all is silent
     * @throws CancellationException where cancelled became true
     */
    public List<SpeechSpan> find(MediaDescription media, BooleanSupplier cancelled) throws MediaException {
        double[] levels = new double[1024];
        int windows = 0;
        try (PcmReader reader = PcmReader.open(media, PcmFormat.mono(RATE_HZ))) {
            SilenceDetector detector = new SilenceDetector();
            float[] window = new float[WINDOW];
            while (reader.read(window, WINDOW) == WINDOW) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("looking for pauses was cancelled");
                }
                if (windows == levels.length) {
                    levels = Arrays.copyOf(levels, windows * 2);
                }
                // The detector divides by the window's length where RMS divides by its root.
                detector.isSilence(window, SilenceDetector.DEFAULT_SILENCE_THRESHOLD);
                levels[windows++] = Math.max(QUIETEST_DB, detector.currentSPL() + 10 * Math.log10(WINDOW));
            }
        }
        return spans(Arrays.copyOf(levels, windows));
    }

    /** @param levels level of each window of 20 ms, in dB below full scale */
    List<SpeechSpan> spans(double[] levels) {
        if (levels.length == 0) {
            return List.of();
        }
        double threshold = settings.thresholdDb().orElseGet(() -> threshold(levels));
        List<SpeechSpan> joined = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= levels.length; i++) {
            boolean sounding = i < levels.length && levels[i] >= threshold;
            if (sounding && from < 0) {
                from = i;
            } else if (!sounding && from >= 0) {
                join(joined, from * WINDOW_MILLIS, i * WINDOW_MILLIS);
                from = -1;
            }
        }
        joined.removeIf(s -> s.endMillis() - s.startMillis() < settings.minTurnMillis());
        return padded(joined, levels.length * WINDOW_MILLIS);
    }

    private static double threshold(double[] levels) {
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double quiet = sorted[sorted.length / 20];
        double loud = sorted[sorted.length - 1 - sorted.length / 20];
        if (loud < NOTHING_BUT_SILENCE_DB) {
            return Double.POSITIVE_INFINITY;
        }
        if (loud - quiet < LEAST_CONTRAST_DB) {
            return Double.NEGATIVE_INFINITY;
        }
        return quiet + Math.max(6, (loud - quiet) / 3);
    }

    private void join(List<SpeechSpan> spans, long start, long end) {
        int last = spans.size() - 1;
        if (last >= 0 && start - spans.get(last).endMillis() < settings.minPauseMillis()) {
            spans.set(last, new SpeechSpan(spans.get(last).startMillis(), end));
        } else {
            spans.add(new SpeechSpan(start, end));
        }
    }

    private List<SpeechSpan> padded(List<SpeechSpan> spans, long lengthMillis) {
        List<SpeechSpan> out = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            SpeechSpan span = spans.get(i);
            long before = i == 0
                    ? span.startMillis()
                    : (span.startMillis() - spans.get(i - 1).endMillis()) / 2;
            long after = i + 1 == spans.size()
                    ? lengthMillis - span.endMillis()
                    : (spans.get(i + 1).startMillis() - span.endMillis()) / 2;
            out.add(new SpeechSpan(
                    span.startMillis() - Math.min(before, settings.paddingMillis()),
                    span.endMillis() + Math.min(after, settings.paddingMillis())));
        }
        return List.copyOf(out);
    }
}
