package org.turnwise.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.analysis.audio.AudioTurns;
import org.turnwise.analysis.audio.HeardContours;
import org.turnwise.analysis.audio.HeardFeatures;
import org.turnwise.analysis.audio.MeasuredTurns;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.audio.SoundFlaws;
import org.turnwise.analysis.audio.TurnEar;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.Contours;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;
import org.turnwise.media.MediaException;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * The table of the sound's features: a row per turn, one for the whole recording, or a row per 10 ms of either. What was
 * not right with the sound is printed.
 */
final class SoundFeatureTable {
    private final Path file;
    private final Sound.Recorded sound;
    private final AudioExtractor extractor;
    private final Path out;
    private final FeatureCsv.Spans spans;

    /** @param file the rows are named after */
    SoundFeatureTable(Path file, Sound.Recorded sound, AudioExtractor extractor, Path out, FeatureCsv.Spans spans) {
        this.file = file;
        this.sound = sound;
        this.extractor = extractor;
        this.out = out;
        this.spans = spans;
    }

    /**
     * Measures the whole recording: one row.
     *
     * @return what was measured, in words
     * @throws CliFailure if it cannot be measured; nothing is written then
     */
    String whole() throws ExportException {
        try (TurnEar ear = wholeEar()) {
            HeardFeatures heard = ear.features();
            if (heard.features() instanceof AudioFeatures.Absent absent) {
                throw nothing(absent.reason());
            }
            float[] values = ((AudioFeatures.Present) heard.features()).values();
            remark(heard.flaws());
            new AtomicFile(out).write(to -> {
                FeatureCsv csv = new FeatureCsv(to, spans);
                csv.header(extractor.set().names());
                csv.row(fileName(), wholeSpan(), values);
            });
            return sound.inWords();
        }
    }

    /** As {@link #whole()}, a row per 10 ms. */
    String wholeOverTime() throws ExportException {
        try (TurnEar ear = wholeEar()) {
            HeardContours heard = ear.contours();
            if (heard.contours().rows() == 0) {
                throw nothing(heard.missing());
            }
            remark(heard.flaws());
            new AtomicFile(out).write(to -> {
                FeatureCsv csv = new FeatureCsv(to, spans);
                csv.headerOverTime(extractor.set().contourNames());
                csv.rowsOverTime(fileName(), wholeSpan(), heard.contours().columns(), Contours.STEP_SECONDS);
            });
            return sound.inWords();
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    /** Measures turns: one row each, with empty cells where there is nothing to measure. */
    String turns(List<Turn> turns, FeatureCache cache) throws ExportException {
        MeasuredTurns measured =
                AudioTurns.onAllCores(extractor, cache).table(sound, turns, new ConsoleListening(System.err, "turns"));
        MissingTurns.report(measured.missing(), turns.size(), "every row of the table is empty");
        MissingTurns.remarks(measured.flaws());
        Map<TurnId, float[]> values = measured.values();
        int columns = extractor.set().names().size();
        new AtomicFile(out).write(to -> {
            FeatureCsv csv = new FeatureCsv(to, spans);
            csv.header(extractor.set().names());
            for (Turn turn : turns) {
                float[] row = values.get(turn.id());
                if (row == null) {
                    csv.emptyRow(rowName(turn), turn.span(), columns);
                } else {
                    csv.row(rowName(turn), turn.span(), row);
                }
            }
        });
        return measured.provenance();
    }

    /** Measures turns: a row per 10 ms of each, none where there is nothing to measure. */
    String turnsOverTime(List<Turn> turns) throws ExportException {
        ConsoleListening progress = new ConsoleListening(System.err, "turns");
        Map<TurnId, String> missing = new LinkedHashMap<>();
        Map<TurnId, SoundFlaws> flaws = new LinkedHashMap<>();
        try (TurnEar ear = new TurnEar(sound, extractor, progress::cancelled)) {
            new AtomicFile(out).write(to -> {
                FeatureCsv csv = new FeatureCsv(to, spans);
                csv.headerOverTime(extractor.set().contourNames());
                int done = 0;
                for (Turn turn : turns) {
                    HeardContours heard = contours(ear, turn);
                    if (heard.contours().rows() == 0) {
                        missing.put(turn.id(), heard.missing());
                    }
                    if (heard.flaws().any()) {
                        flaws.put(turn.id(), heard.flaws());
                    }
                    csv.rowsOverTime(
                            rowName(turn), turn.span(), heard.contours().columns(), Contours.STEP_SECONDS);
                    progress.progress(++done, turns.size());
                }
            });
        }
        MissingTurns.report(missing, turns.size(), "the table has no rows");
        MissingTurns.remarks(flaws);
        return SoundFlaws.provenance(sound.inWords(), flaws);
    }

    private static HeardContours contours(TurnEar ear, Turn turn) {
        try {
            return ear.contours(turn.span());
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    private TurnEar wholeEar() {
        ConsoleListening progress = new ConsoleListening(System.err, "s of sound");
        TurnEar ear = new TurnEar(sound, extractor, progress::cancelled);
        int seconds = (int) (sound.media().durationMillis() / 1000);
        int rate = sound.media().audio().orElseThrow().sampleRateHz();
        ear.onHeard(samples -> progress.progress((int) Math.min(seconds, samples / rate), seconds));
        return ear;
    }

    private CliFailure nothing(String reason) {
        return new CliFailure(file + " has no features: " + reason + "; nothing was written.");
    }

    private void remark(SoundFlaws flaws) {
        if (flaws.any()) {
            System.err.println("warning: " + file + ": " + flaws.inWords());
        }
    }

    private TimeSpan wholeSpan() {
        return new TimeSpan(0, sound.media().durationMillis());
    }

    private String fileName() {
        return file.getFileName().toString();
    }

    private String rowName(Turn turn) {
        int dot = fileName().lastIndexOf('.');
        return (dot > 0 ? fileName().substring(0, dot) : fileName()) + "_turn" + turn.id();
    }
}
