package org.turnwise.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.turnwise.features.audio.extract.AudioExtractors;
import org.turnwise.features.face.encode.FaceEncoder;
import org.turnwise.features.face.encode.OnnxFaceEncoder;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.TrainingSource;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.FeatureCache;
import org.turnwise.training.dataset.Material;
import org.turnwise.training.dataset.MeldReader;
import org.turnwise.training.dataset.RobertaText;
import org.turnwise.training.dataset.SdtCorpus;
import org.turnwise.training.dataset.SdtReader;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.dataset.TextDialogues;
import org.turnwise.training.dataset.pairing.PairedReader;
import org.turnwise.training.dataset.table.FeatureTable;
import org.turnwise.training.dataset.table.MosiReader;

/** Opens what a configuration names under {@code dataset}. */
public final class Datasets {
    /** What there is, for messages. */
    public static final List<String> NAMES =
            List.of("meld", "mosi", "iemocap-sdt", "meld-sdt", "table", "turnwise-base");

    /** Those that are, or may be given as, one file. */
    public static final List<String> IN_ONE_FILE = List.of("iemocap-sdt", "meld-sdt", "table");

    /** Chooses the dialogues for development where a dataset has none of its own. */
    public static final long DEV_SEED = 7;

    private static final String VOICE_FEATURES = "is10";

    private final TextEncoders encoders;

    public Datasets(TextEncoders encoders) {
        this.encoders = encoders;
    }

    /**
     * Reads the dataset and computes its features where it has none; may take minutes.
     *
     * @throws IOException if there is no such dataset, or a file of it is missing or wrong, naming it
     */
    public Material open(TrainingConfig config) throws IOException {
        return open(
                config.dataset(),
                Path.of(config.data()),
                config.encoder(),
                Path.of(config.cache()),
                List.of(Split.values()));
    }

    /**
     * The same without a configuration.
     *
     * @param encoder id of the text feature set, for datasets of which only the words are known
     * @param cache where text features are kept
     * @param wanted the others are left out where they are costly: their words are not encoded
     */
    Material open(String dataset, Path data, String encoder, Path cache, List<Split> wanted) throws IOException {
        return switch (dataset) {
            case "meld" -> Material.of(meld(data, encoder, cache, wanted));
            case "mosi" -> Material.of(new MosiReader(data, DEV_SEED).read());
            case "iemocap-sdt" -> sdt(data, SdtCorpus.IEMOCAP);
            case "meld-sdt" -> sdt(data, SdtCorpus.MELD);
            case "table" -> Material.of(new FeatureTable(data, String.valueOf(data.getFileName())).read());
            case "turnwise-base" -> paired(data, encoder, cache);
            default -> throw new IOException("there is no dataset \"" + dataset + "\"; there are " + NAMES);
        };
    }

    private static Material sdt(Path data, SdtCorpus corpus) throws IOException {
        return Material.of(new SdtReader(data, corpus, RobertaText.FIRST, DEV_SEED).read());
    }

    private DialogueSet meld(Path data, String encoderId, Path cache, List<Split> wanted) throws IOException {
        MeldReader meld = new MeldReader(data);
        Map<Split, List<Dialogue>> splits = new EnumMap<>(Split.class);
        Map<String, String> hashes = new TreeMap<>();
        try (TextEncoder encoder = encoders.open(encoderId)) {
            TextDialogues dialogues = new TextDialogues(encoder, new FeatureCache(cache));
            for (Split split : wanted) {
                splits.put(split, dialogues.of(meld.read(split)));
                Path file = meld.file(split);
                hashes.put(String.valueOf(file.getFileName()), ModelPack.sha256(Files.readAllBytes(file)));
            }
            return new DialogueSet(
                    "meld",
                    MeldReader.CLASSES,
                    Map.of("text", encoder.featureSet()),
                    splits,
                    hashes,
                    List.of(new TrainingSource(
                            "MELD v1.0, transcripts", "https://github.com/declare-lab/MELD", "GPL-3.0")));
        }
    }

    private Material paired(Path data, String encoderId, Path cache) throws IOException {
        try (TextEncoder encoder = encoders.open(encoderId);
                FaceEncoder eye = OnnxFaceEncoder.open(ModelPack.builtIn(FaceEncoder.PACK))) {
            return new PairedReader(
                            data,
                            encoder,
                            new FeatureCache(cache),
                            new AudioExtractors().find(VOICE_FEATURES).orElseThrow(),
                            eye)
                    .read();
        }
    }
}
