package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/**
 * A program, not a test: how long one label takes until it is on the disk, in sessions of 2,000 and 100,000 turns with
 * a prediction each, and until it is undone, also where an analysis came after it. Argument: the folder to measure in, whose disk is what is measured.
 */
final class EditLatency {
    private static final int EDITS = 2_000;

    private EditLatency() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "latency");
        for (int turns : new int[] {2_000, 2_000, 100_000}) {
            measure(folder.resolve(turns + "-" + System.nanoTime() + ".turnwise"), turns);
        }
    }

    private static void measure(Path file, int turns) throws IOException {
        SessionFiles files = new SessionFiles();
        try (SessionEditor editor = files.create(file, "latency")) {
            editor.apply(turns(turns));
            long start = System.nanoTime();
            editor.apply(analysis("run", turns));
            System.out.printf(
                    "%,d turns: recording the analysis %,d ms%n", turns, (System.nanoTime() - start) / 1_000_000);
        }
        long start = System.nanoTime();
        try (SessionEditor editor = files.open(file)) {
            System.out.printf(
                    "%,d turns: opening %,d ms, file %,d KiB%n",
                    turns, (System.nanoTime() - start) / 1_000_000, Files.size(file) / 1024);
            Random random = new Random(1);
            Runnable label = () -> editor.apply(SessionFilesTest.label(
                    new TurnId(1 + random.nextInt(turns)),
                    LabelSchemes.EKMAN_7.labels().get(random.nextInt(7)).id()));
            report(turns, "label", label);
            report(turns, "undo", editor::undo);
            report(turns, "label", label);
            editor.apply(analysis("again", turns));
            report(turns, "undo past an analysis", editor::undo);
        }
    }

    private static void report(int turns, String what, Runnable edit) {
        long[] micros = new long[EDITS];
        for (int i = 0; i < EDITS; i++) {
            long start = System.nanoTime();
            edit.run();
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%,d turns: %s median %.2f ms, 95 %% %.2f ms, 99 %% %.2f ms, longest %.2f ms%n",
                turns,
                what,
                micros[EDITS / 2] / 1e3,
                micros[EDITS * 95 / 100] / 1e3,
                micros[EDITS * 99 / 100] / 1e3,
                micros[EDITS - 1] / 1e3);
    }

    private static Several turns(int count) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            turns.add(new Turn(
                    new TurnId(i), new TimeSpan(i * 1000L, i * 1000L + 900), "S", "What is said in turn number " + i));
        }
        return new Several(
                "Import",
                List.of(
                        new AddAnnotator(new Annotator("ann", "Annotator")),
                        new AddSpeaker(new Speaker("S", "Speaker")),
                        new AddTurns(turns)));
    }

    private static RecordAnalysis analysis(String run, int count) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            predictions.add(new Prediction(
                    new TurnId(i),
                    run,
                    Map.of("joy", 0.5, "fear", 0.25, "anger", 0.125, "neutral", 0.125),
                    new Uncertainty(0.9, 0.8, 0.1),
                    Map.of(
                            Modality.TEXT,
                            new ModalityEvidence.Available(
                                    List.of(0.5, 0.3, 0.2, 0.0), List.of(0.1, 0.2, 0.3, 0.4), 1.0, Map.of("joy", 1.0)),
                            Modality.AUDIO,
                            new ModalityEvidence.Missing("no sound")),
                    List.of()));
        }
        return new RecordAnalysis(
                new AnalysisRun(
                        run,
                        Instant.EPOCH,
                        "ekman-7",
                        "SURE",
                        "sha256:0",
                        "CPU",
                        1,
                        10,
                        OptionalLong.empty(),
                        Map.of("turnwise", "0.1.0")),
                predictions);
    }
}
