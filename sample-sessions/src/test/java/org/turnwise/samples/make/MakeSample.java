package org.turnwise.samples.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.samples.SampleSession;
import org.turnwise.samples.SampleSessions;
import org.turnwise.samples.make.film.Film;
import org.turnwise.samples.make.film.FilmWriter;
import org.turnwise.samples.make.voice.Cast;
import org.turnwise.samples.make.voice.Loudness;
import org.turnwise.samples.make.voice.Soundtrack;
import org.turnwise.samples.make.voice.Synthesiser;

/** Makes the bundled conversation again: {@code mvn -pl sample-sessions -Pmake-sample process-test-classes}. Needs Flite. */
public final class MakeSample {
    private static final Logger LOG = LoggerFactory.getLogger(MakeSample.class);
    private static final long SEED = 20_261_123L;
    private static final double TAIL_SECONDS = 1.2;

    private MakeSample() {}

    /** @param arguments the folder to write into */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        SampleSession sample = SampleSessions.BISCUIT;
        Synthesiser synthesiser = new Synthesiser();
        LOG.info("voices: {}", synthesiser.version());
        List<SpokenLine> lines = new Cast(synthesiser).speak(Script.LINES);
        double end = lines.get(lines.size() - 1).endSeconds() + TAIL_SECONDS;
        double seconds = Math.ceil(end * Film.FRAMES_PER_SECOND) / Film.FRAMES_PER_SECOND;
        float[][] sound = Soundtrack.mix(lines, seconds, SEED);
        LOG.info("{} turns, {} s, {} LUFS", lines.size(), seconds, Loudness.integrated(sound));
        TranscriptFiles.writeSubtitles(folder.resolve(sample.subtitlesName()), lines);
        TranscriptFiles.writeTable(folder.resolve(sample.tableName()), lines);
        FilmWriter.write(folder.resolve(sample.mediaName()), new Film(lines, SEED), sound);
        LOG.info("written to {}", folder);
    }
}
