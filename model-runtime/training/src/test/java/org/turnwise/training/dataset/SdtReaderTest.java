package org.turnwise.training.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnwise.training.dataset.pickle.PickleTuple;
import org.turnwise.training.dataset.pickle.PickleWriter;
import org.turnwise.training.dataset.pickle.PickleWriter.Dialect;

class SdtReaderTest {
    private static final int TEXT = 3;
    private static final int AUDIO = 7;
    private static final int VISUAL = 8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void iemocap_is_read_in_every_dialect(Dialect dialect) throws IOException {
        write(SdtCorpus.IEMOCAP, dialect, fields(SdtCorpus.IEMOCAP, 20));
        DialogueSet set = new SdtReader(folder, SdtCorpus.IEMOCAP, RobertaText.FIRST, 1).read();
        assertEquals("iemocap-sdt", set.name());
        assertEquals(List.of(4, 3, 2), set.widths());
        assertEquals(18, set.of(Split.TRAIN).size());
        assertEquals(2, set.of(Split.DEV).size());
        Dialogue test = set.of(Split.TEST).get(0);
        assertEquals("Ses20", test.id());
        assertArrayEquals(new int[] {0, 1, 0}, test.speakers());
        assertArrayEquals(new int[] {0, 2, 5}, test.labels());
        assertArrayEquals(
                new float[] {20.5f, 20.5f, 20.5f, 20.5f}, test.features().get(0)[1]);
        assertArrayEquals(new float[] {1, 1, 1}, test.available()[0]);
        assertArrayEquals(new float[] {0, 0}, test.features().get(2)[0]);
    }

    @ParameterizedTest
    @EnumSource
    void meld_has_one_hot_speakers_and_one_field_more(Dialect dialect) throws IOException {
        List<Object> fields = fields(SdtCorpus.MELD, 20);
        fields.add(new LinkedHashMap<>(Map.of(0, List.of(1))));
        write(SdtCorpus.MELD, dialect, fields);
        DialogueSet set = new SdtReader(folder, SdtCorpus.MELD, RobertaText.FIRST, 1).read();
        assertEquals(MeldReader.CLASSES, set.classes());
        assertEquals(2, set.of(Split.DEV).size());
        assertArrayEquals(new int[] {0, 1, 0}, set.of(Split.TEST).get(0).speakers());
        assertEquals("20", set.of(Split.TEST).get(0).id());
    }

    @Test
    void a_further_list_of_training_dialogues_is_dev() throws IOException {
        List<Object> fields = fields(SdtCorpus.MELD, 20);
        fields.add(List.of(3, 5, 7));
        write(SdtCorpus.MELD, Dialect.PYTHON_3_PROTOCOL_2, fields);
        DialogueSet set = new SdtReader(folder, SdtCorpus.MELD, RobertaText.FIRST, 1).read();
        assertEquals(List.of("3", "5", "7"), ids(set, Split.DEV));
        assertEquals(17, set.of(Split.TRAIN).size());
    }

    @Test
    void the_mean_of_four_and_all_training_dialogues_can_be_asked_for() throws IOException {
        write(SdtCorpus.IEMOCAP, Dialect.PYTHON_2, fields(SdtCorpus.IEMOCAP, 20));
        DialogueSet set = new SdtReader(folder, SdtCorpus.IEMOCAP, RobertaText.MEAN, 1)
                .withoutDev()
                .read();
        assertFalse(set.splits().containsKey(Split.DEV));
        assertEquals(20, set.of(Split.TRAIN).size());
        assertEquals(22f, set.of(Split.TEST).get(0).features().get(0)[1][0]);
        assertEquals(
                "iemocap-sdt-text-mean4",
                Objects.requireNonNull(set.features().get("text")).id());
    }

    @Test
    void the_seed_chooses_dev() throws IOException {
        write(SdtCorpus.IEMOCAP, Dialect.PYTHON_2, fields(SdtCorpus.IEMOCAP, 40));
        List<String> one = ids(new SdtReader(folder, SdtCorpus.IEMOCAP, RobertaText.FIRST, 1).read(), Split.DEV);
        assertEquals(one, ids(new SdtReader(folder, SdtCorpus.IEMOCAP, RobertaText.FIRST, 1).read(), Split.DEV));
        assertFalse(one.equals(ids(new SdtReader(folder, SdtCorpus.IEMOCAP, RobertaText.FIRST, 2).read(), Split.DEV)));
    }

    @Test
    void what_is_wrong_is_named_with_dialogue_and_field() throws IOException {
        expect(AUDIO, PickleWriter.floats(new float[][] {{1, 2, 3}}), "dialogue Ses03, videoAudio: 1 rows");
        expect(VISUAL, PickleWriter.floats(new float[3][5]), "dialogue Ses03, videoVisual: 5 values");
        expect(TEXT, PickleWriter.floats(new float[][] {{1}, {Float.NaN}, {1}}), "dialogue Ses03, videoText: turn 1");
        expect(TEXT, List.of("a", "b", "c"), "dialogue Ses03, videoText: turn 0");
        expect(2, List.of(0, 6, 1), "dialogue Ses03, videoLabels: turn 1 has 6");
        expect(2, List.of(), "dialogue Ses03, videoLabels: missing");
        expect(1, List.of("M", "X", "F"), "dialogue Ses03, videoSpeakers: turn 1 has X");
        expect(1, List.of("M"), "dialogue Ses03, videoSpeakers: 1 speakers");
    }

    @Test
    void unknown_and_doubled_dialogues_are_refused() throws IOException {
        List<Object> fields = fields(SdtCorpus.IEMOCAP, 4);
        fields.set(11, List.of("Ses99"));
        assertTrue(failure(fields).contains("testVid: dialogue Ses99"));
        fields.set(11, List.of("Ses01"));
        assertTrue(failure(fields).contains("trainVid too"));
        fields.set(11, 3);
        assertTrue(failure(fields).contains("no list"));
        assertTrue(failure(new ArrayList<>(List.of(1, 2))).contains("fields"));
        Files.delete(folder.resolve(SdtCorpus.IEMOCAP.file()));
        IOException absent = assertThrows(
                IOException.class, () -> new SdtReader(folder, SdtCorpus.IEMOCAP, RobertaText.FIRST, 1).read());
        assertTrue(String.valueOf(absent.getMessage()).contains("iemocap_multimodal_features.pkl"));
    }

    @SuppressWarnings("unchecked")
    private void expect(int field, Object entry, String named) throws IOException {
        List<Object> fields = fields(SdtCorpus.IEMOCAP, 4);
        ((Map<Object, Object>) fields.get(field)).put("Ses03", entry);
        String message = failure(fields);
        assertTrue(message.contains(named), message);
    }

    private String failure(List<Object> fields) throws IOException {
        write(SdtCorpus.IEMOCAP, Dialect.NUMPY_2_PROTOCOL_4, fields);
        return String.valueOf(assertThrows(
                        IOException.class, () -> new SdtReader(folder, SdtCorpus.IEMOCAP, RobertaText.FIRST, 1).read())
                .getMessage());
    }

    /** So many dialogues of three turns for training and one for test. */
    private static List<Object> fields(SdtCorpus corpus, int training) {
        List<Map<Object, Object>> dicts = IntStream.range(0, 10)
                .<Map<Object, Object>>mapToObj(i -> new LinkedHashMap<>())
                .toList();
        List<Object> ids = new ArrayList<>();
        for (int d = 0; d <= training; d++) {
            Object id = corpus == SdtCorpus.MELD ? (Object) d : String.format("Ses%02d", d);
            ids.add(id);
            dicts.get(0).put(id, List.of("u0", "u1", "u2"));
            dicts.get(1).put(id, corpus == SdtCorpus.MELD ? List.of(hot(8), hot(2), hot(8)) : List.of("F", "M", "F"));
            dicts.get(2).put(id, List.of(0, 2, 5));
            for (int layer = 0; layer < 4; layer++) {
                float v = d + 0.5f + layer;
                float[] row = {v, v, v, v};
                dicts.get(TEXT + layer).put(id, PickleWriter.floats(new float[][] {row, row, row}));
            }
            dicts.get(AUDIO).put(id, PickleWriter.floats(new float[3][3]));
            dicts.get(VISUAL).put(id, PickleWriter.floats(new float[3][2]));
            dicts.get(9).put(id, List.of("Hi", "Ho", "Ha"));
        }
        List<Object> fields = new ArrayList<>(dicts);
        fields.add(new LinkedHashSet<>(ids.subList(0, training)));
        fields.add(List.of(ids.get(training)));
        return fields;
    }

    private static List<Object> hot(int place) {
        List<Object> row = new ArrayList<>(java.util.Collections.nCopies(9, 0));
        row.set(place, 1);
        return row;
    }

    private static List<String> ids(DialogueSet set, Split split) {
        return set.of(split).stream().map(Dialogue::id).toList();
    }

    private void write(SdtCorpus corpus, Dialect dialect, List<Object> fields) throws IOException {
        Files.write(folder.resolve(corpus.file()), PickleWriter.write(dialect, new PickleTuple(fields)));
    }
}
