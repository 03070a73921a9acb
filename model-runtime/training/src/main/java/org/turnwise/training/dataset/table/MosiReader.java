package org.turnwise.training.dataset.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnwise.inference.onnx.TrainingSource;
import org.turnwise.training.dataset.DevShare;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.FileHash;
import org.turnwise.training.dataset.Split;

/**
 * Reads CMU-MOSI as the utterance features of bc-LSTM (Poria et al., ACL 2017), {@code mosi_utterance_features.csv}, plain or
 * gzipped: a video is a dialogue of one speaker, an utterance is a turn, in order of its number.
 *
 * <p>The published files have train and test only, speakers disjoint. DEV is a share of whole training videos, chosen by the seed;
 * without it ({@link #withoutDev}) all training videos are in TRAIN, as in the published systems, which report their best epoch
 * on test. The features were learnt on the labels of all training videos, so that DEV says little about test either way.
 */
public final class MosiReader {
    /** In the order of the labels 0 and 1. */
    public static final List<String> CLASSES = List.of("negative", "positive");

    /** Videos for development out of the 62 for training. */
    public static final int DEV_VIDEOS = 10;

    private static final String FILE = "mosi_utterance_features.csv";
    private static final TableColumns COLUMNS =
            new TableColumns("video", "utterance", Optional.empty(), "split", "label");

    private final Path folder;
    private final long seed;
    private final int devVideos;

    /** With {@value #DEV_VIDEOS} videos for development. */
    public MosiReader(Path folder, long seed) {
        this(folder, seed, DEV_VIDEOS);
    }

    /** With so many videos for development; with 0 the dataset has no DEV. */
    public MosiReader(Path folder, long seed, int devVideos) {
        if (devVideos < 0) {
            throw new IllegalArgumentException("videos for development: " + devVideos);
        }
        this.folder = folder;
        this.seed = seed;
        this.devVideos = devVideos;
    }

    /** The same data with all training videos in TRAIN and no DEV. */
    public MosiReader withoutDev() {
        return new MosiReader(folder, seed, 0);
    }

    /** The file that is read. */
    public Path file() throws IOException {
        for (String candidate : List.of(FILE, FILE + ".gz")) {
            Path file = folder.resolve(candidate);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new IOException(
                folder + " holds neither " + FILE + " nor " + FILE + ".gz; give the folder of MOSI's feature file");
    }

    /** The dataset "mosi". */
    public DialogueSet read() throws IOException {
        Path file = file();
        TurnTable table = TurnTable.read(file, COLUMNS);
        List<String> training = table.dialogues().stream()
                .filter(video -> video.split() == Split.TRAIN)
                .map(TableDialogue::id)
                .toList();
        requireEnough(file, table, training.size());
        Set<String> dev = DevShare.choose(training, devVideos, seed);
        TableDialogues numbers = new TableDialogues(table);
        Map<Split, List<Dialogue>> splits = new EnumMap<>(Split.class);
        for (TableDialogue video : table.dialogues()) {
            Split split = dev.contains(video.id()) ? Split.DEV : video.split();
            splits.computeIfAbsent(split, key -> new ArrayList<>()).add(numbers.of(video, turn -> label(file, turn)));
        }
        return new DialogueSet(
                "mosi",
                CLASSES,
                numbers.featureSets("mosi-bc-lstm"),
                splits,
                FileHash.of(file),
                List.of(new TrainingSource(
                        "CMU-MOSI, utterance features of bc-LSTM",
                        "https://github.com/declare-lab/multimodal-deep-learning",
                        "MIT")));
    }

    private void requireEnough(Path file, TurnTable table, int training) throws IOException {
        if (table.dialogues().stream().anyMatch(video -> video.split() == Split.DEV)) {
            throw new IOException(
                    file + ", column split: \"dev\" is not one of [train, test]; this is not the published"
                            + " file, read it as a table of features");
        }
        if (devVideos > 0 && devVideos >= training) {
            throw new IOException(file + ": " + training + " training videos, of which " + devVideos
                    + " cannot be taken for development; take fewer");
        }
    }

    private static int label(Path file, TableTurn turn) throws IOException {
        return switch (turn.label()) {
            case "0" -> 0;
            case "1" -> 1;
            default ->
                throw new IOException(file + ", " + turn.place() + ", column label: \"" + turn.label()
                        + "\" is neither 0 (negative) nor 1 (positive)");
        };
    }
}
