package org.turnwise.training.dataset.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.Split;

class MosiReaderTest {
    private static final String HEADER = "split,video,utterance,transcript,label,text_0,text_1,audio_0,visual_0\n";

    @TempDir
    Path folder;

    @Test
    void a_video_is_a_dialogue_of_one_speaker_in_order() throws IOException {
        write("train,a,2,\"SO, NO\",0,3,4,5,6\ntrain,a,1,YES,1,1,2,3,4\ntest,b,1,NO,0,1,2,3,4\n");
        DialogueSet mosi = new MosiReader(folder, 1).withoutDev().read();
        Dialogue video = mosi.of(Split.TRAIN).get(0);
        assertArrayEquals(new int[] {1, 0}, video.labels());
        assertArrayEquals(new int[] {0, 0}, video.speakers());
        assertArrayEquals(new float[] {3, 4}, video.features().get(0)[1]);
        assertEquals(List.of("negative", "positive"), mosi.classes());
        assertFalse(mosi.splits().containsKey(Split.DEV));
        assertEquals(List.of(2, 1, 1), mosi.widths());
    }

    @Test
    void other_labels_and_too_many_videos_for_development_are_refused() throws IOException {
        write("train,a,1,YES,2,1,2,3,4\n");
        assertTrue(failure(0).contains("line 2, column label"), failure(0));
        write("train,a,1,YES,1,1,2,3,4\n");
        assertTrue(failure(10).contains("take fewer"), failure(10));
        write("dev,a,1,YES,1,1,2,3,4\n");
        assertTrue(failure(0).contains("dev"), failure(0));
        Files.delete(folder.resolve("mosi_utterance_features.csv"));
        assertTrue(failure(0).contains("csv.gz"), failure(0));
    }

    @Test
    void mosi_itself_has_as_many_utterances_as_published() throws IOException {
        Path data = Path.of(System.getProperty("turnwise.root", ".")).resolve("../shared/data/mosi");
        Assumptions.assumeTrue(Files.isDirectory(data), "MOSI is not here");
        DialogueSet whole = new MosiReader(data, 7).withoutDev().read();
        assertEquals("mosi", whole.name());
        assertEquals(62, whole.of(Split.TRAIN).size());
        assertEquals(31, whole.of(Split.TEST).size());
        assertEquals(1447, turns(whole, Split.TRAIN));
        assertEquals(752, turns(whole, Split.TEST));
        assertEquals(List.of(100, 73, 100), whole.widths());
        assertEquals(
                "mosi-bc-lstm-text",
                Objects.requireNonNull(whole.features().get("text")).id());

        MosiReader reader = new MosiReader(data, 7);
        DialogueSet split = reader.read();
        assertEquals(52, split.of(Split.TRAIN).size());
        assertEquals(10, split.of(Split.DEV).size());
        assertEquals(1447, turns(split, Split.TRAIN) + turns(split, Split.DEV));
        assertEquals(ids(split), ids(reader.read()));
        assertFalse(ids(split).equals(ids(new MosiReader(data, 8).read())));
    }

    private static List<String> ids(DialogueSet set) {
        return set.of(Split.DEV).stream().map(Dialogue::id).toList();
    }

    private static int turns(DialogueSet set, Split split) {
        return set.of(split).stream().mapToInt(Dialogue::turns).sum();
    }

    private String failure(int devVideos) {
        return String.valueOf(assertThrows(IOException.class, () -> new MosiReader(folder, 1, devVideos).read())
                .getMessage());
    }

    private void write(String rows) throws IOException {
        Files.writeString(folder.resolve("mosi_utterance_features.csv"), HEADER + rows);
    }
}
