package org.turnwise.media.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

class WaveformTest {
    private static final int RATE = 8000;
    private static final double EDGE = 1e-6;
    private static final float ROUNDING = 1f / Short.MAX_VALUE;

    @TempDir
    private Path folder;

    @Property(tries = 200)
    void columns_hold_every_peak_and_nothing_far_away(
            @ForAll @IntRange(max = 1_000) int seed,
            @ForAll @IntRange(max = 9_000) int startMillis,
            @ForAll @IntRange(min = 1, max = 9_000) int lengthMillis,
            @ForAll @IntRange(min = 1, max = 500) int count) {
        float[] samples = new float[RATE * 10];
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (random.nextFloat() - 0.5f) * (i % 1000) / 500f;
        }
        WaveformPeaks peaks = new WaveformPeaks(RATE);
        int cut = random.nextInt(samples.length);
        peaks.append(samples, 0, cut);
        peaks.append(samples, cut, samples.length - cut);
        peaks.finish();
        PeakColumns columns = peaks.columns(startMillis * 1000L, (startMillis + lengthMillis) * 1000L, count);
        // A bucket is 40 samples: so far may a column see beyond its own edges.
        double width = lengthMillis * (RATE / 1000.0) / count;
        for (int c = 0; c < columns.known(); c++) {
            // A sample exactly on an edge may, by the rounding of doubles, count to either side.
            double from = startMillis * (RATE / 1000.0) + c * width + EDGE;
            double to = from + width - 2 * EDGE;
            assertTrue(columns.highest(c) >= highest(samples, from, to, 0) - ROUNDING);
            assertTrue(columns.lowest(c) <= -highest(negated(samples), from, to, 0) + ROUNDING);
            assertTrue(columns.highest(c) <= highest(samples, from, to, 41) + ROUNDING);
        }
    }

    private static float[] negated(float[] samples) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = -samples[i];
        }
        return out;
    }

    private static float highest(float[] samples, double from, double to, double margin) {
        float highest = -1;
        int first = (int) Math.max(0, Math.ceil(from - margin));
        for (int i = first; i < Math.min(samples.length, to + margin); i++) {
            highest = Math.max(highest, samples[i]);
        }
        return highest;
    }

    @Test
    void what_is_not_read_yet_is_said_to_be_unknown() {
        WaveformPeaks peaks = new WaveformPeaks(RATE);
        peaks.append(new float[RATE], 0, RATE);
        assertEquals(50, peaks.columns(0, 2_000_000, 100).known(), 1);
        assertEquals(0, peaks.columns(5_000_000, 6_000_000, 10).known());
    }

    @Test
    void a_scan_reads_the_recording_and_tells_how_far_it_is() throws MediaException {
        MediaDescription media = recording();
        List<Double> told = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        WaveformScan scan = WaveformScan.start(media, Runnable::run, new WaveformListener() {
            @Override
            public void progressed(double fraction) {
                told.add(fraction);
            }

            @Override
            public void finished() {
                ends.add("finished");
            }
        });
        assertEquals(List.of("finished"), ends);
        assertEquals(1.0, told.get(told.size() - 1));
        PeakColumns columns = scan.peaks().columns(0, 8_000_000, 8);
        assertEquals(8, columns.known());
        assertEquals(0f, columns.highest(0), 1e-3f, "the first second is silent");
        assertEquals(0.5f, columns.highest(3), 1e-2f);
        assertEquals(-0.5f, columns.lowest(3), 1e-2f);
    }

    @Test
    void a_closed_scan_stops_without_an_end() throws MediaException {
        List<Runnable> later = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        WaveformScan scan = WaveformScan.start(recording(), later::add, new WaveformListener() {
            @Override
            public void finished() {
                ends.add("finished");
            }
        });
        scan.close();
        later.forEach(Runnable::run);
        assertTrue(ends.isEmpty());
        assertEquals(0, scan.peaks().knownMicros());
    }

    /** Silence and tone by turns, each a second long but for the last two seconds of tone. */
    private MediaDescription recording() throws MediaException {
        return MediaProbe.probe(
                MovieWriter.sound(folder.resolve("w.wav"), SoundTrack.of("pcm_s16le", 16_000, 1, 8, i -> {
                    long second = i / 16_000;
                    return second % 2 == 0 && second < 6 ? 0 : 0.5 * Math.sin(i * 0.3);
                })));
    }

    @Test
    void turns_are_proposed_between_the_pauses() throws MediaException {
        List<SpeechSpan> spans = new PauseFinder(PauseSettings.usual()).find(recording(), () -> false);
        assertEquals(List.of(new SpeechSpan(900, 2100), new SpeechSpan(2900, 4100), new SpeechSpan(4900, 8000)), spans);
    }

    @Test
    void short_pauses_and_short_sounds_do_not_count() {
        double[] levels = new double[300];
        java.util.Arrays.fill(levels, -70);
        java.util.Arrays.fill(levels, 50, 100, -20);
        java.util.Arrays.fill(levels, 110, 150, -20);
        java.util.Arrays.fill(levels, 250, 255, -20);
        PauseFinder finder = new PauseFinder(new PauseSettings(java.util.OptionalDouble.of(-40), 500, 300, 0));
        assertEquals(List.of(new SpeechSpan(1000, 3000)), finder.spans(levels));
    }

    @Test
    void silence_holds_no_turns() {
        double[] levels = new double[100];
        java.util.Arrays.fill(levels, -75);
        assertEquals(List.of(), new PauseFinder(PauseSettings.usual()).spans(levels));
    }
}
