package org.turnwise.training.face.dataset;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.turnwise.training.dataset.Split;

/**
 * FER2013's faces with FER+'s votes (Barsoum et al., ICMI 2016): {@code fer2013new.csv} and the folders {@code FER2013Train},
 * {@code FER2013Valid}, {@code FER2013Test}, side by side or the folders below {@code data}.
 *
 * <p>Left out: names that stand twice in the table; rows without a picture; training faces whose pixels occur in the other two
 * splits or of which every vote is "unknown"; and in the other two splits, which measure, every face without one expression that
 * has more votes than anything else.
 */
public final class FerPlusReader {
    private static final String TABLE = "fer2013new.csv";
    private static final Map<Split, String> FOLDERS =
            new EnumMap<>(Map.of(Split.TRAIN, "FER2013Train", Split.DEV, "FER2013Valid", Split.TEST, "FER2013Test"));
    private static final Map<String, Split> USAGES =
            Map.of("Training", Split.TRAIN, "PublicTest", Split.DEV, "PrivateTest", Split.TEST);
    private static final int FIRST_VOTE = 2;

    private final Path table;
    private final Path pictures;

    /** @throws IOException if the table or a folder is not there, naming it */
    public FerPlusReader(Path folder) throws IOException {
        Path below = folder.resolve("data");
        pictures = Files.isDirectory(below.resolve("FER2013Train")) ? below : folder;
        table = Files.isRegularFile(folder.resolve(TABLE)) ? folder.resolve(TABLE) : pictures.resolve(TABLE);
        if (!Files.isRegularFile(table)) {
            throw new IOException(folder + ": no " + TABLE + " there; FER+'s table of votes is needed");
        }
        for (String name : FOLDERS.values()) {
            if (!Files.isDirectory(pictures.resolve(name))) {
                throw new IOException(pictures + ": no folder " + name + " with FER2013's pictures there");
            }
        }
    }

    /** The table of votes, for provenance. */
    public Path table() {
        return table;
    }

    private record Row(String name, Split split, int[] votes) {
        Row {
            votes = votes.clone();
        }
    }

    /** One split, cleaned: training faces need the other two read as well, which takes some seconds. */
    public FaceSet split(Split split) throws IOException {
        FaceSet set = read().get(split);
        if (set == null) {
            throw new IllegalStateException("every split is read");
        }
        return set;
    }

    /** Reads and cleans all splits; some seconds. */
    public Map<Split, FaceSet> read() throws IOException {
        Map<Split, Map<String, Integer>> leftOut = new EnumMap<>(Split.class);
        Map<Split, List<LabelledFace>> faces = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            leftOut.put(split, new HashMap<>());
            faces.put(split, new ArrayList<>());
        }
        List<Row> rows = rows();
        Set<String> twice = namesThatRepeat(rows);
        Map<Split, Set<String>> files = files();
        for (Row row : rows) {
            Map<String, Integer> reasons = leftOut.getOrDefault(row.split(), Map.of());
            if (row.name().isEmpty()
                    || !files.getOrDefault(row.split(), Set.of()).contains(row.name())) {
                reasons.merge("no picture", 1, Integer::sum);
            } else if (twice.contains(row.name())) {
                reasons.merge("name repeats", 1, Integer::sum);
            } else {
                Path file =
                        pictures.resolve(FOLDERS.getOrDefault(row.split(), "")).resolve(row.name());
                faces.getOrDefault(row.split(), List.of())
                        .add(new LabelledFace(row.name(), GrayPicture.read(file), row.votes()));
            }
        }
        Set<ByteBuffer> held = new HashSet<>();
        Map<Split, FaceSet> sets = new EnumMap<>(Split.class);
        for (Split split : List.of(Split.DEV, Split.TEST)) {
            faces.getOrDefault(split, List.of()).forEach(face -> held.add(ByteBuffer.wrap(face.pixels())));
            sets.put(split, measuring(faces.getOrDefault(split, List.of()), leftOut.getOrDefault(split, Map.of())));
        }
        sets.put(
                Split.TRAIN,
                training(
                        faces.getOrDefault(Split.TRAIN, List.of()), held, leftOut.getOrDefault(Split.TRAIN, Map.of())));
        return sets;
    }

    private static FaceSet measuring(List<LabelledFace> faces, Map<String, Integer> leftOut) {
        List<LabelledFace> kept = new ArrayList<>();
        for (LabelledFace face : faces) {
            if (face.majority().isPresent()) {
                kept.add(face);
            } else {
                leftOut.merge(face.decided() ? "unknown or not a face" : "tie", 1, Integer::sum);
            }
        }
        return new FaceSet(kept, leftOut);
    }

    private static FaceSet training(List<LabelledFace> faces, Set<ByteBuffer> held, Map<String, Integer> leftOut) {
        List<LabelledFace> kept = new ArrayList<>();
        for (LabelledFace face : faces) {
            if (held.contains(ByteBuffer.wrap(face.pixels()))) {
                leftOut.merge("also in validation or test", 1, Integer::sum);
            } else if (!face.known()) {
                leftOut.merge("nothing but unknown", 1, Integer::sum);
            } else {
                kept.add(face);
            }
        }
        return new FaceSet(kept, leftOut);
    }

    private static Set<String> namesThatRepeat(List<Row> rows) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Row row : rows) {
            if (!seen.add(row.name())) {
                twice.add(row.name());
            }
        }
        return twice;
    }

    private Map<Split, Set<String>> files() throws IOException {
        Map<Split, Set<String>> files = new EnumMap<>(Split.class);
        for (Map.Entry<Split, String> folder : FOLDERS.entrySet()) {
            try (Stream<Path> entries = Files.list(pictures.resolve(folder.getValue()))) {
                Set<String> names = new HashSet<>();
                entries.forEach(file -> names.add(String.valueOf(file.getFileName())));
                files.put(folder.getKey(), names);
            }
        }
        return files;
    }

    private List<Row> rows() throws IOException {
        CsvParserSettings format = new CsvParserSettings();
        format.setHeaderExtractionEnabled(false);
        format.setLineSeparatorDetectionEnabled(true);
        format.setNullValue("");
        List<String[]> lines = new CsvParser(format).parseAll(Files.newBufferedReader(table, StandardCharsets.UTF_8));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(row(lines.get(i), i + 1));
        }
        return rows;
    }

    private Row row(String[] cells, int line) throws IOException {
        if (cells.length != FIRST_VOTE + LabelledFace.VOTES) {
            throw new IOException(table + ", line " + line + ": " + cells.length + " columns; usage, image name and "
                    + LabelledFace.VOTES + " counts of votes are needed");
        }
        Split split = USAGES.get(cells[0]);
        if (split == null) {
            throw new IOException(table + ", line " + line + ", field Usage: \"" + cells[0] + "\"; it must be one of "
                    + USAGES.keySet().stream().sorted().toList());
        }
        int[] votes = new int[LabelledFace.VOTES];
        for (int v = 0; v < votes.length; v++) {
            String cell = cells[FIRST_VOTE + v];
            if (!cell.matches("\\d{1,3}")) {
                throw new IOException(table + ", line " + line + ", vote " + (v + 1) + ": \"" + cell
                        + "\"; it must be a whole number");
            }
            votes[v] = Integer.parseInt(cell);
        }
        return new Row(cells[1], split, votes);
    }
}
