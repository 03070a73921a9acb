package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.store.SessionFiles;

class ExportCommandTest {
    @TempDir
    Path folder;

    @Test
    void the_card_says_what_could_be_seen_before_the_session_was_made_blind() throws IOException {
        Path file = folder.resolve("talk.turnwise");
        try (SessionEditor editor = new SessionFiles().create(file, "Talk")) {
            AnalysisRun run = new AnalysisRun(
                    "r1", Instant.EPOCH, "ekman-7", "Model", "sha256:0", "CPU", 1, 10, OptionalLong.empty(), Map.of());
            editor.apply(new RecordAnalysis(run, List.of()));
            editor.apply(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 1)));
        }
        Path dataset = folder.resolve("dataset");
        assertEquals(0, Turnwise.run("export", file.toString(), "--out", dataset.toString()));
        String card = Files.readString(dataset.resolve("README.md"));
        assertTrue(
                card.contains("Before that, what a model says (Model, analysis started 1970-01-01T00:00:00Z)"), card);
    }
}
