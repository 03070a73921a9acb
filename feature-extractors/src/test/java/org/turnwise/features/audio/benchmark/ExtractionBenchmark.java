package org.turnwise.features.audio.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.Goldens.Sound;
import org.turnwise.features.audio.extract.AudioExtractors;

/** JMH: one turn, a minute and ten minutes of speech of 16 kHz, one thread. Run with {@code org.openjdk.jmh.Main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 4)
public class ExtractionBenchmark {
    private static final int RATE = 16000;

    /** The feature set. */
    @Param({"is10", "egemaps-v02"})
    public String set = "is10";

    /** How much sound. */
    @Param({"3", "60", "600"})
    public int seconds = 60;

    private final AudioExtractors extractors = new AudioExtractors();
    private float[] speech = new float[0];

    /** Repeats the longest recording of ../shared. */
    @Setup
    public void speech() {
        Sound sound = Goldens.sound("long_30s");
        speech = Arrays.copyOf(sound.mono(), seconds * RATE);
        for (int i = sound.mono().length; i < speech.length; i++) {
            speech[i] = speech[i - sound.mono().length];
        }
    }

    /** From the samples to the values. */
    @Benchmark
    public AudioFeatures extract() {
        AudioExtractor extractor = extractors.find(set).orElseThrow();
        return extractor.extract(speech, RATE);
    }
}
