package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.AudioTurns;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.FaceSettings;
import org.turnwise.analysis.face.FaceTurns;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.analysis.turn.ModalityFeatures;
import org.turnwise.analysis.turn.TextTurns;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.face.encode.FaceFeatures;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.DialogueInput;
import org.turnwise.inference.sure.ModalityOutput;
import org.turnwise.inference.sure.SureModality;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.inference.sure.SurePrediction;
import org.turnwise.samples.SampleFiles;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/** The network that ships, on what it sees, hears and reads of the sample conversation, clean and spoilt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedNetworkTest {
    private static final RuntimeSettings SETTINGS = RuntimeSettings.cpu(2);
    private static final int DEVIATIONS = 4;

    private final ModelPack pack = ModelPack.builtIn(Analyzers.DEFAULT_PACK);
    private final SureModel model = SureModel.open(pack, SETTINGS);
    private DialogueInput clean = new DialogueInput(List.of(new DialogueInput.TurnInput(0, Map.of())));

    @BeforeAll
    void take_the_sample_in(@TempDir Path folder) throws Exception {
        SampleFiles files = SampleSessions.first().copyTo(folder);
        Path file = folder.resolve("sample.turnwise");
        Session session = RecordingSource.open(files.media())
                .draft(file, TurnOptions.of(files.table()), new PrintStream(OutputStream.nullOutputStream()))
                .planned();
        List<Turn> turns = List.copyOf(session.turnsInOrder());
        Map<SureModality, List<Optional<float[]>>> all = new EnumMap<>(SureModality.class);
        try (TextEncoder encoder = TextEncoders.builtIn(SETTINGS)
                .open(Objects.requireNonNull(model.spec().features().get("text")))) {
            all.put(
                    SureModality.TEXT,
                    new TextTurns(encoder, FeatureCache.none())
                            .featuresOf(turns).stream()
                                    .map(f -> f instanceof ModalityFeatures.Present p
                                            ? Optional.of(p.values())
                                            : Optional.<float[]>empty())
                                    .toList());
        }
        var heard = AudioTurns.onAllCores(
                        AudioSets.standard().find(AudioSets.IS10).orElseThrow(), FeatureCache.none())
                .of(Sound.of(session, file), turns, Listening.silent());
        all.put(
                SureModality.AUDIO,
                turns.stream()
                        .map(t ->
                                Objects.requireNonNull(heard.get(t.id())).features() instanceof AudioFeatures.Present p
                                        ? Optional.of(p.values())
                                        : Optional.<float[]>empty())
                        .toList());
        try (FaceModels faces = FaceModels.open(ModelPacks.find(folder.resolve("none")))) {
            var seen = FaceTurns.onAllCores(faces, FeatureCache.none(), new FaceSettings(2, 2, 640))
                    .of(Footage.of(session, file), turns, List.of(), Listening.silent())
                    .turns();
            all.put(
                    SureModality.VISUAL,
                    turns.stream()
                            .map(t -> seen.get(t.id()) instanceof FaceFeatures.Present p
                                    ? Optional.of(p.values())
                                    : Optional.<float[]>empty())
                            .toList());
        }
        List<String> speakers = turns.stream().map(Turn::speaker).distinct().toList();
        List<DialogueInput.TurnInput> inputs = new ArrayList<>();
        for (int t = 0; t < turns.size(); t++) {
            Map<SureModality, float[]> features = new HashMap<>();
            int at = t;
            all.forEach((modality, rows) -> rows.get(at).ifPresent(row -> features.put(modality, row)));
            inputs.add(new DialogueInput.TurnInput(speakers.indexOf(turns.get(t).speaker()), features));
        }
        clean = new DialogueInput(inputs);
    }

    @AfterAll
    void close() {
        model.close();
    }

    @ParameterizedTest
    @EnumSource(SureModality.class)
    void noise_on_a_modality_raises_its_uncertainty_and_moves_its_routing(SureModality modality) {
        List<SurePrediction> before = model.predict(clean, 0, 1);
        List<SurePrediction> after = model.predict(noisy(modality), 0, 1);
        double ratio = uncertainty(after, modality) / uncertainty(before, modality);
        double moved = moved(before, after, modality);
        assertTrue(ratio > 1.3, "uncertainty times " + ratio);
        assertTrue(moved > 0.2, "routing moved by " + moved);
    }

    @ParameterizedTest
    @EnumSource(SureModality.class)
    void to_take_a_drowned_modality_away_changes_less_than_to_take_an_informative_one(SureModality drowned) {
        DialogueInput noisy = noisy(drowned);
        List<SurePrediction> before = model.predict(noisy, 0, 1);
        double own = changed(before, model.predict(without(noisy, drowned), 0, 1));
        double others = EnumSet.complementOf(EnumSet.of(drowned)).stream()
                .mapToDouble(m -> changed(before, model.predict(without(noisy, m), 0, 1)))
                .max()
                .orElseThrow();
        assertTrue(own < others, own + " against " + others);
    }

    private DialogueInput noisy(SureModality modality) {
        Random random = new Random(5);
        float[] spread = spread(modality);
        return mapped(clean, features -> {
            float[] row = features.get(modality);
            if (row != null) {
                float[] spoilt = row.clone();
                for (int i = 0; i < row.length; i++) {
                    spoilt[i] += (float) (DEVIATIONS * spread[i] * random.nextGaussian());
                }
                features.put(modality, spoilt);
            }
        });
    }

    private static DialogueInput without(DialogueInput dialogue, SureModality modality) {
        return mapped(dialogue, features -> features.remove(modality));
    }

    private static DialogueInput mapped(DialogueInput dialogue, Consumer<Map<SureModality, float[]>> change) {
        List<DialogueInput.TurnInput> turns = new ArrayList<>();
        for (DialogueInput.TurnInput turn : dialogue.turns()) {
            Map<SureModality, float[]> features = new EnumMap<>(turn.features());
            change.accept(features);
            turns.add(new DialogueInput.TurnInput(turn.speaker(), features));
        }
        return new DialogueInput(turns);
    }

    private float[] spread(SureModality modality) {
        List<float[]> rows =
                clean.turns().stream().flatMap(t -> t.of(modality).stream()).toList();
        float[] spread = new float[rows.get(0).length];
        for (int i = 0; i < spread.length; i++) {
            int column = i;
            double mean = rows.stream().mapToDouble(r -> r[column]).average().orElse(0);
            spread[i] = (float) Math.sqrt(rows.stream()
                    .mapToDouble(r -> (r[column] - mean) * (r[column] - mean))
                    .average()
                    .orElse(0));
        }
        return spread;
    }

    private static double uncertainty(List<SurePrediction> predictions, SureModality modality) {
        return predictions.stream()
                .flatMap(p -> p.of(modality).stream())
                .mapToDouble(ModalityOutput::uncertainty)
                .average()
                .orElseThrow();
    }

    private static double moved(List<SurePrediction> before, List<SurePrediction> after, SureModality modality) {
        double sum = 0;
        for (int t = 0; t < before.size(); t++) {
            float[] a = before.get(t).of(modality).orElseThrow().routing();
            float[] b = after.get(t).of(modality).orElseThrow().routing();
            for (int e = 0; e < a.length; e++) {
                sum += Math.abs(a[e] - b[e]) / 2.0;
            }
        }
        return sum / before.size();
    }

    private static double changed(List<SurePrediction> before, List<SurePrediction> after) {
        double sum = 0;
        for (int t = 0; t < before.size(); t++) {
            double[] a = before.get(t).probabilities();
            double[] b = after.get(t).probabilities();
            for (int c = 0; c < a.length; c++) {
                sum += Math.abs(a[c] - b[c]) / 2;
            }
        }
        return sum / before.size();
    }
}
