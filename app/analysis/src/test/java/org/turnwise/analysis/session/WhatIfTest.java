package org.turnwise.analysis.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.turnwise.analysis.session.WordSessions.CLOCK;
import static org.turnwise.analysis.session.WordSessions.NO_PICTURE;
import static org.turnwise.analysis.session.WordSessions.SETTINGS;
import static org.turnwise.analysis.session.WordSessions.session;
import static org.turnwise.analysis.session.WordSessions.textWidth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.audio.ToyWav;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** With the pack that ships, on words and a sound: what it says without one of them, and without nothing. */
class WhatIfTest {
    private static final Session SESSION = session(6);

    @TempDir
    Path folder;

    private final ModelPack pack = ModelPack.builtIn(Analyzers.DEFAULT_PACK);
    private final WordsEncoder encoder = new WordsEncoder(textWidth(pack));
    private Optional<SessionAnalyzer> analyzer = Optional.empty();
    private Optional<Sound> sound = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        sound = Optional.of(Sound.of(ToyWav.chirp(folder.resolve("t.wav"), 16_000, 6), "sha256:t"));
        analyzer = Optional.of(new SessionAnalyzer(
                encoder,
                SureModel.open(pack, RuntimeSettings.cpu(1)),
                SqliteFeatureCache.open(folder),
                AudioSets.standard(),
                WordSessions::noFaces,
                "test",
                CLOCK));
    }

    @AfterEach
    void close() {
        analyzer.ifPresent(SessionAnalyzer::close);
    }

    private AnalysisResult analysed() {
        return analyzer.orElseThrow()
                .analyze(SESSION, sound.orElseThrow(), NO_PICTURE, SETTINGS, AnalysisListener.silent());
    }

    private WhatIf of(AnalysisRun run) {
        return analyzer.orElseThrow().whatIf(run, SESSION, sound.orElseThrow(), NO_PICTURE, AnalysisListener.silent());
    }

    @Test
    void muting_nothing_or_what_is_not_there_gives_what_the_run_said() {
        AnalysisResult result = analysed();
        WhatIf whatIf = of(result.run());
        for (Prediction said : result.predictions()) {
            assertInstanceOf(ModalityEvidence.Available.class, said.evidence().get(Modality.AUDIO));
            for (Set<Modality> muted : List.of(Set.<Modality>of(), Set.of(Modality.VISUAL))) {
                Prediction again = whatIf.without(said.turn(), muted).orElseThrow();
                assertNear(said.probabilities(), again.probabilities());
                assertEquals(
                        said.uncertainty().predictive(), again.uncertainty().predictive(), 1e-5);
                assertEquals(
                        said.evidence().get(Modality.VISUAL), again.evidence().get(Modality.VISUAL));
            }
        }
    }

    @Test
    void a_muted_modality_is_gone_from_that_turn_and_moves_its_prediction() {
        AnalysisResult result = analysed();
        WhatIf whatIf = of(result.run());
        Prediction said = result.predictions().get(2);
        for (Modality muted : List.of(Modality.TEXT, Modality.AUDIO)) {
            Prediction without = whatIf.without(said.turn(), Set.of(muted)).orElseThrow();
            assertInstanceOf(ModalityEvidence.Missing.class, without.evidence().get(muted));
            assertTrue(distance(said, without) > 0.01, muted + " counts for nothing");
        }
        Prediction nothing =
                whatIf.without(said.turn(), Set.of(Modality.values())).orElseThrow();
        assertEquals(
                1, nothing.probabilities().values().stream().mapToDouble(p -> p).sum(), 1e-6);
    }

    @Test
    void nothing_is_extracted_again_and_what_cannot_be_answered_is_said() {
        AnalysisResult result = analysed();
        encoder.asked.clear();
        WhatIf whatIf = of(result.run());
        whatIf.without(new TurnId(3), Set.of(Modality.AUDIO));
        assertEquals(List.of(), encoder.asked);
        assertEquals(Optional.empty(), whatIf.without(new TurnId(99), Set.of(Modality.AUDIO)));
        AnalysisRun r = result.run();
        AnalysisRun others = new AnalysisRun(
                r.id(),
                r.startedAt(),
                r.scheme(),
                r.modelName(),
                "sha256:other",
                r.device(),
                r.seed(),
                r.samples(),
                r.tookMillis(),
                r.versions());
        assertThrows(ModelException.class, () -> of(others));
    }

    private static double distance(Prediction one, Prediction other) {
        return one.probabilities().entrySet().stream()
                .mapToDouble(e -> Math.abs(e.getValue() - other.probabilities().getOrDefault(e.getKey(), 0.0)))
                .max()
                .orElse(0);
    }

    private static void assertNear(Map<String, Double> expected, Map<String, Double> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((label, p) -> assertEquals(p, actual.getOrDefault(label, -1.0), 1e-5, label));
    }
}
