package org.turnwise.training.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.training.dataset.pickle.PickleReader;

/**
 * Reads the features of IEMOCAP and MELD that were published with MMGCN and SDT and that SURE was measured on:
 * {@code iemocap_multimodal_features.pkl} and {@code meld_multimodal_features.pkl}, pickles that are read as data and never run.
 *
 * <p>The files list dialogues for training and for test. DEV is a tenth of the training dialogues, rounded down and at least one,
 * chosen by the seed; where the file's last field is itself a list of training dialogues, those are DEV. Without DEV
 * ({@link #withoutDev}) all of them are in TRAIN. Dialogues in neither list are left out, as in the published systems.
 *
 * <p>Every turn has all three modalities, as the papers have it: also one whose visual row is all zeros because no face was found.
 * The whole file is in memory while it is read.
 */
public final class SdtReader {
    private static final int DEV_SHARE = 10;
    private static final int MELD_SPEAKERS = 9;
    private static final List<String> ROBERTA = List.of("videoText", "roberta2", "roberta3", "roberta4");

    private final Path folder;
    private final SdtCorpus corpus;
    private final RobertaText text;
    private final long seed;
    private final boolean dev;

    /**
     * @param folder that holds the file, or the file itself
     * @param seed chooses the dialogues for development
     */
    public SdtReader(Path folder, SdtCorpus corpus, RobertaText text, long seed) {
        this(folder, corpus, text, seed, true);
    }

    private SdtReader(Path folder, SdtCorpus corpus, RobertaText text, long seed, boolean dev) {
        this.folder = folder;
        this.corpus = corpus;
        this.text = text;
        this.seed = seed;
        this.dev = dev;
    }

    /** The same data with all training dialogues in TRAIN and no DEV. */
    public SdtReader withoutDev() {
        return new SdtReader(folder, corpus, text, seed, false);
    }

    /**
     * The dataset "iemocap-sdt" or "meld-sdt".
     *
     * @throws IOException naming the file, and the dialogue and field where the content is not as published
     */
    public DialogueSet read() throws IOException {
        Path file = Files.isRegularFile(folder) ? folder : folder.resolve(corpus.file());
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    folder + " holds no " + corpus.file() + "; give the folder of the published features");
        }
        SdtFields fields = new SdtFields(file, new PickleReader().read(file));
        Map<Split, List<Dialogue>> splits = new EnumMap<>(Split.class);
        int[] widths = new int[3];
        for (Map.Entry<Object, Split> entry : splits(file, fields).entrySet()) {
            Dialogue dialogue = dialogue(fields, entry.getKey());
            requireWidths(fields, entry.getKey(), dialogue, widths);
            splits.computeIfAbsent(entry.getValue(), split -> new ArrayList<>()).add(dialogue);
        }
        return new DialogueSet(
                corpus.dataset(),
                corpus.classes(),
                features(widths),
                splits,
                FileHash.of(file),
                List.of(corpus.source()));
    }

    private Map<Object, Split> splits(Path file, SdtFields fields) throws IOException {
        Map<Object, Split> splits = new LinkedHashMap<>();
        fields.ids("trainVid").forEach(id -> splits.put(id, Split.TRAIN));
        Set<Object> chosen = dev ? devDialogues(fields, splits) : Set.of();
        chosen.forEach(id -> splits.put(id, Split.DEV));
        for (Object id : fields.ids("testVid")) {
            if (splits.put(id, Split.TEST) != null) {
                throw new IOException(file + ", testVid: dialogue " + id + " is there twice or in trainVid too");
            }
        }
        return splits;
    }

    private Set<Object> devDialogues(SdtFields fields, Map<Object, Split> training) throws IOException {
        List<Object> listed = fields.furtherIds();
        if (!listed.isEmpty()
                && listed.size() < training.size()
                && training.keySet().containsAll(listed)) {
            return new LinkedHashSet<>(listed);
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        training.keySet().forEach(id -> byName.put(id.toString(), id));
        int count = Math.max(1, byName.size() / DEV_SHARE);
        Set<Object> chosen = new LinkedHashSet<>();
        if (byName.size() > 1) {
            DevShare.choose(List.copyOf(byName.keySet()), count, seed).forEach(name -> chosen.add(byName.get(name)));
        }
        return chosen;
    }

    private Dialogue dialogue(SdtFields fields, Object id) throws IOException {
        int[] labels = fields.labels(id, corpus.classes().size());
        int turns = labels.length;
        float[][] available = new float[turns][3];
        for (float[] turn : available) {
            Arrays.fill(turn, 1);
        }
        List<float[][]> features = List.of(
                text(fields, id, turns), fields.rows("videoAudio", id, turns), fields.rows("videoVisual", id, turns));
        int[] speakers = fields.speakers(id, turns, corpus == SdtCorpus.MELD ? MELD_SPEAKERS : 0);
        return new Dialogue(id.toString(), features, available, speakers, labels);
    }

    private float[][] text(SdtFields fields, Object id, int turns) throws IOException {
        float[][] first = fields.rows(ROBERTA.get(0), id, turns);
        if (text == RobertaText.FIRST) {
            return first;
        }
        for (String field : ROBERTA.subList(1, ROBERTA.size())) {
            float[][] further = fields.rows(field, id, turns);
            if (further[0].length != first[0].length) {
                throw fields.wrong(id, field, further[0].length + " values where videoText has " + first[0].length);
            }
            for (int t = 0; t < turns; t++) {
                for (int i = 0; i < first[t].length; i++) {
                    first[t][i] += further[t][i];
                }
            }
        }
        for (float[] row : first) {
            for (int i = 0; i < row.length; i++) {
                row[i] /= ROBERTA.size();
            }
        }
        return first;
    }

    private static void requireWidths(SdtFields fields, Object id, Dialogue dialogue, int[] widths) throws IOException {
        List<String> names = List.of("videoText", "videoAudio", "videoVisual");
        for (int modality = 0; modality < widths.length; modality++) {
            int width = dialogue.features().get(modality)[0].length;
            if (widths[modality] != 0 && width != widths[modality]) {
                throw fields.wrong(
                        id, names.get(modality), width + " values where other dialogues have " + widths[modality]);
            }
            widths[modality] = width;
        }
    }

    private Map<String, FeatureSet> features(int[] widths) {
        String name = corpus.dataset();
        String words = text == RobertaText.FIRST ? name + "-text" : name + "-text-mean4";
        return Map.of(
                "text", new FeatureSet(words, "1", widths[0]),
                "audio", new FeatureSet(name + "-audio", "1", widths[1]),
                "visual", new FeatureSet(name + "-visual", "1", widths[2]));
    }
}
