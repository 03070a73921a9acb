package org.turnwise.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.turnwise.training.dataset.pickle.NumpyArray;
import org.turnwise.training.dataset.pickle.PickleTuple;

/** The fields of an SDT pickle, with complaints that name file, dialogue and field. */
final class SdtFields {
    static final String SPEAKERS = "videoSpeakers";
    static final String LABELS = "videoLabels";

    /** In the order of the file; MELD's has one more. */
    private static final List<String> NAMES = List.of(
            "videoIDs",
            SPEAKERS,
            LABELS,
            "videoText",
            "roberta2",
            "roberta3",
            "roberta4",
            "videoAudio",
            "videoVisual",
            "videoSentence",
            "trainVid",
            "testVid");

    private final Path file;
    private final List<?> fields;

    SdtFields(Path file, Object content) throws IOException {
        this.file = file;
        this.fields = items(content);
        if (fields.size() != NAMES.size() && fields.size() != NAMES.size() + 1) {
            throw new IOException(file + ": the pickle holds not the " + NAMES.size() + " or " + (NAMES.size() + 1)
                    + " fields " + NAMES + "; get the published file");
        }
    }

    /** Dialogue ids in a list of them, in the order of the file. */
    List<Object> ids(String field) throws IOException {
        Object list = fields.get(NAMES.indexOf(field));
        List<Object> ids = new ArrayList<>(items(list));
        if (ids.isEmpty()) {
            throw new IOException(file + ", " + field + ": no list of dialogues");
        }
        requireKnown(field, ids);
        return ids;
    }

    /** The ids of the one field more, where it lists dialogues; none where it is anything else. */
    List<Object> furtherIds() throws IOException {
        if (fields.size() == NAMES.size() || fields.get(NAMES.size()) instanceof Map<?, ?>) {
            return List.of();
        }
        List<Object> ids = new ArrayList<>(items(fields.get(NAMES.size())));
        requireKnown("the last field", ids);
        return ids;
    }

    private void requireKnown(String field, List<Object> ids) throws IOException {
        Map<?, ?> labels = dict(LABELS);
        for (Object id : ids) {
            if (!(id instanceof String || id instanceof Long) || !labels.containsKey(id)) {
                throw new IOException(file + ", " + field + ": dialogue " + shown(id) + " is not in " + LABELS);
            }
        }
    }

    /** A dialogue's entry in a field, one item per turn. */
    List<?> turns(String field, Object id) throws IOException {
        Object entry = dict(field).get(id);
        List<?> turns = items(entry == null ? Map.of() : entry);
        if (turns.isEmpty()) {
            throw wrong(id, field, "missing, empty or not a list");
        }
        return turns;
    }

    /** A dialogue's features, one row per turn, all of one width and finite. */
    float[][] rows(String field, Object id, int turns) throws IOException {
        List<?> given = turns(field, id);
        if (given.size() != turns) {
            throw wrong(id, field, given.size() + " rows where " + LABELS + " has " + turns + " turns");
        }
        float[][] rows = new float[turns][];
        for (int t = 0; t < turns; t++) {
            List<?> row = items(given.get(t));
            if (row.isEmpty() || (t > 0 && row.size() != rows[0].length)) {
                throw wrong(
                        id,
                        field,
                        "turn " + t + " has " + row.size() + " values"
                                + (t > 0 ? " where the one before has " + rows[0].length : ""));
            }
            rows[t] = new float[row.size()];
            for (int i = 0; i < rows[t].length; i++) {
                rows[t][i] = row.get(i) instanceof Number number ? number.floatValue() : Float.NaN;
                if (!Float.isFinite(rows[t][i])) {
                    throw wrong(id, field, "turn " + t + ", value " + i + " is not a finite number");
                }
            }
        }
        return rows;
    }

    /** Class indices, checked. */
    int[] labels(Object id, int classes) throws IOException {
        List<?> given = turns(LABELS, id);
        int[] labels = new int[given.size()];
        for (int t = 0; t < labels.length; t++) {
            if (!(given.get(t) instanceof Long label) || label < 0 || label >= classes) {
                throw wrong(
                        id,
                        LABELS,
                        "turn " + t + " has " + shown(given.get(t)) + ", not a label from 0 to " + (classes - 1));
            }
            labels[t] = label.intValue();
        }
        return labels;
    }

    /** Speakers by order of appearance; a speaker is "M" or "F", or a one-hot row where {@code oneHot} is its width. */
    int[] speakers(Object id, int turns, int oneHot) throws IOException {
        List<?> given = turns(SPEAKERS, id);
        if (given.size() != turns) {
            throw wrong(id, SPEAKERS, given.size() + " speakers where " + LABELS + " has " + turns + " turns");
        }
        Map<Object, Integer> seen = new LinkedHashMap<>();
        int[] speakers = new int[turns];
        for (int t = 0; t < turns; t++) {
            Object speaker = oneHot > 0 ? hot(id, t, given.get(t), oneHot) : given.get(t);
            if (oneHot == 0 && !speaker.equals("M") && !speaker.equals("F")) {
                throw wrong(id, SPEAKERS, "turn " + t + " has " + shown(speaker) + ", not M or F");
            }
            speakers[t] = seen.computeIfAbsent(speaker, key -> seen.size());
        }
        return speakers;
    }

    private Integer hot(Object id, int turn, Object row, int width) throws IOException {
        List<?> cells = items(row);
        int[] hot = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i) instanceof Number number && number.doubleValue() == 1)
                .toArray();
        long zeros = cells.stream()
                .filter(cell -> cell instanceof Number number && number.doubleValue() == 0)
                .count();
        if (cells.size() != width || hot.length != 1 || zeros != width - 1) {
            throw wrong(id, SPEAKERS, "turn " + turn + " is not a row of " + width + " with a single 1");
        }
        return hot[0];
    }

    IOException wrong(Object id, String field, String what) {
        return new IOException(file + ", dialogue " + shown(id) + ", " + field + ": " + what);
    }

    private Map<?, ?> dict(String field) throws IOException {
        if (fields.get(NAMES.indexOf(field)) instanceof Map<?, ?> dict) {
            return dict;
        }
        throw new IOException(file + ", " + field + ": no dict by dialogue; get the published file");
    }

    /** The items of a list, tuple, set or array (a two-dimensional one by rows); none of anything else. */
    private static List<?> items(Object value) {
        if (value instanceof PickleTuple tuple) {
            return tuple.items();
        }
        if (value instanceof Collection<?> collection) {
            return value instanceof Set<?> ? List.copyOf(new ArrayList<>(collection)) : new ArrayList<>(collection);
        }
        if (!(value instanceof NumpyArray array) || array.dimensions() == 0 || array.dimensions() > 2) {
            return List.of();
        }
        int rows = array.shape()[0];
        if (array.dimensions() == 1) {
            return IntStream.range(0, rows).mapToObj(array::scalar).toList();
        }
        int width = array.shape()[1];
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, width)
                        .mapToObj(i -> array.scalar(row * width + i))
                        .toList())
                .toList();
    }

    /** For messages; containers are not written out. */
    private static String shown(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            String line = text.replaceAll("[^\\x20-\\x7e]", "?");
            return line.length() > 60 ? line.substring(0, 60) + "..." : line;
        }
        return "something else";
    }
}
