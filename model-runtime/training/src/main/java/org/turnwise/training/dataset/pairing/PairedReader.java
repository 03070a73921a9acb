package org.turnwise.training.dataset.pairing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.face.encode.FaceEncoder;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.TrainingSource;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.FeatureCache;
import org.turnwise.training.dataset.Material;
import org.turnwise.training.dataset.MeldReader;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.dataset.TextDialogues;
import org.turnwise.training.dataset.pairing.Pairing.Shown;

/**
 * The material of the default pack: MELD's conversations, the voices of RAVDESS and EmoDB, the faces of FER+, in folders {@code meld},
 * {@code ravdess}, {@code emodb} and {@code ferplus} side by side. Every epoch the conversations are joined anew with voices and faces of
 * the same split, and a part of them shows words alone, voices alone or faces alone; voices and faces in their own right come on top.
 */
public final class PairedReader {
    /** Of ten conversations: how many show what. */
    private static final List<Shown> TENTHS = List.of(
            Shown.WORDS,
            Shown.WORDS,
            Shown.WORDS,
            Shown.WORDS,
            Shown.ALL,
            Shown.ALL,
            Shown.WORDS_AND_VOICE,
            Shown.WORDS_AND_FACE,
            Shown.VOICE_AND_FACE,
            Shown.VOICE);

    /** How often every voice comes in its own right. */
    private static final int VOICE_ROUNDS = 3;

    private static final int FACES_AN_EPOCH = 3000;
    private static final int FACES_TO_CHOOSE_BY = 500;

    private final Path folder;
    private final TextEncoder encoder;
    private final FeatureCache cache;
    private final AudioExtractor ear;
    private final FaceEncoder eye;

    /** @param cache where text features are kept */
    public PairedReader(Path folder, TextEncoder encoder, FeatureCache cache, AudioExtractor ear, FaceEncoder eye) {
        this.folder = folder;
        this.encoder = encoder;
        this.cache = cache;
        this.ear = ear;
        this.eye = eye;
    }

    /**
     * Reads and measures everything; some minutes.
     *
     * @throws IOException if a folder or a file is missing or wrong, naming it
     */
    public Material read() throws IOException {
        MeldReader meld = new MeldReader(below("meld"));
        Map<Split, List<Sample>> voices = new VoiceReader(ear).read(below("ravdess"), below("emodb"));
        Map<Split, List<Sample>> faces = new FaceReader(eye).read(below("ferplus"));
        TextDialogues texts = new TextDialogues(encoder, cache);
        Map<Split, List<Dialogue>> words = new EnumMap<>(Split.class);
        Map<Split, Pairing> pairings = new EnumMap<>(Split.class);
        int classes = MeldReader.CLASSES.size();
        for (Split split : Split.values()) {
            words.put(split, texts.of(meld.read(split)));
            pairings.put(
                    split,
                    new Pairing(
                            new Pool(voices.getOrDefault(split, List.of()), classes),
                            new Pool(faces.getOrDefault(split, List.of()), classes),
                            encoder.featureSet().dimension()));
        }
        Map<String, Map<Split, List<Dialogue>>> judged = judged(words, pairings);
        DialogueSet set = new DialogueSet(
                "turnwise-base",
                MeldReader.CLASSES,
                Map.of("text", encoder.featureSet(), "audio", ear.set().featureSet(), "visual", eye.featureSet()),
                Map.of(Split.TRAIN, epoch(words, pairings, 1), Split.DEV, chosenBy(judged)),
                hashes(meld),
                sources());
        return new Material(set, number -> epoch(words, pairings, number), judged);
    }

    private List<Dialogue> epoch(Map<Split, List<Dialogue>> words, Map<Split, Pairing> pairings, int number) {
        Pairing pairing = of(pairings, Split.TRAIN);
        Random random = new Random(0x5eed + 7919L * number);
        List<Dialogue> dialogues = new ArrayList<>();
        for (Dialogue one : words.getOrDefault(Split.TRAIN, List.of())) {
            dialogues.add(pairing.join(one, TENTHS.get(random.nextInt(TENTHS.size())), random));
        }
        for (int round = 0; round < VOICE_ROUNDS; round++) {
            dialogues.addAll(pairing.voicesAlone(random));
        }
        dialogues.addAll(pairing.facesAlone(FACES_AN_EPOCH, random));
        return dialogues;
    }

    /** Words alone, words joined with voices and faces, voices alone, faces alone. */
    private static Map<String, Map<Split, List<Dialogue>>> judged(
            Map<Split, List<Dialogue>> words, Map<Split, Pairing> pairings) {
        Map<String, Map<Split, List<Dialogue>>> judged = new LinkedHashMap<>();
        for (Split split : List.of(Split.DEV, Split.TEST)) {
            Pairing pairing = of(pairings, split);
            Random random = new Random(0x5eed);
            List<Dialogue> own = words.getOrDefault(split, List.of());
            put(
                    judged,
                    "meld-words",
                    split,
                    own.stream().map(d -> pairing.join(d, Shown.WORDS, random)).toList());
            put(
                    judged,
                    "meld-paired",
                    split,
                    own.stream().map(d -> pairing.join(d, Shown.ALL, random)).toList());
            put(judged, "voices", split, pairing.singleVoices());
            put(judged, "faces", split, pairing.singleFaces());
        }
        return judged;
    }

    private static void put(
            Map<String, Map<Split, List<Dialogue>>> judged, String name, Split split, List<Dialogue> dialogues) {
        judged.computeIfAbsent(name, n -> new EnumMap<>(Split.class)).put(split, dialogues);
    }

    /** All four dev sets, of the faces some, so that none outweighs the words. */
    private static List<Dialogue> chosenBy(Map<String, Map<Split, List<Dialogue>>> judged) {
        List<Dialogue> all = new ArrayList<>();
        judged.forEach((name, splits) -> {
            List<Dialogue> own = splits.getOrDefault(Split.DEV, List.of());
            int step = Math.max(1, name.equals("faces") ? own.size() / FACES_TO_CHOOSE_BY : 1);
            for (int i = 0; i < own.size(); i += step) {
                all.add(own.get(i));
            }
        });
        return all;
    }

    private static Pairing of(Map<Split, Pairing> pairings, Split split) {
        Pairing pairing = pairings.get(split);
        if (pairing == null) {
            throw new IllegalStateException("every split has voices and faces");
        }
        return pairing;
    }

    private Path below(String name) throws IOException {
        Path own = folder.resolve(name);
        if (!Files.isDirectory(own)) {
            throw new IOException(
                    folder + ": no folder " + name + " there; meld, ravdess, emodb and ferplus are needed");
        }
        return own;
    }

    /** Of tables their own, of recordings and pictures what their names come to. */
    private Map<String, String> hashes(MeldReader meld) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Split split : Split.values()) {
            Path file = meld.file(split);
            hashes.put("meld/" + file.getFileName(), ModelPack.sha256(Files.readAllBytes(file)));
        }
        for (String name : List.of("ravdess", "emodb", "ferplus")) {
            StringBuilder listing = new StringBuilder();
            try (var files = Files.walk(below(name), FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    listing.append(file.getFileName())
                            .append(' ')
                            .append(Files.size(file))
                            .append('\n');
                }
            }
            hashes.put(
                    name + " (names and sizes)",
                    ModelPack.sha256(listing.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return hashes;
    }

    private static List<TrainingSource> sources() {
        return List.of(
                new TrainingSource("MELD v1.0, transcripts", "https://github.com/declare-lab/MELD", "GPL-3.0"),
                new TrainingSource(
                        "RAVDESS, speech (Livingstone and Russo, 2018)",
                        "https://zenodo.org/records/1188976",
                        "CC BY-NC-SA 4.0"),
                new TrainingSource(
                        "EmoDB (Burkhardt et al., 2005)", "http://emodb.bilderbar.info", "free for research"),
                new TrainingSource(
                        "FER2013 with FER+'s votes (Barsoum et al., 2016)",
                        "https://github.com/microsoft/FERPlus",
                        "votes MIT; pictures for research"));
    }
}
