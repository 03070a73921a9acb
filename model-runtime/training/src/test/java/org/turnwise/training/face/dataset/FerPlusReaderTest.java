package org.turnwise.training.face.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.training.dataset.Split;

class FerPlusReaderTest {
    private static final String HEAD =
            "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\n";

    @TempDir
    Path folder;

    @BeforeEach
    void folders() throws IOException {
        for (String name : List.of("FER2013Train", "FER2013Valid", "FER2013Test")) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    private void picture(String split, String name, long seed) throws IOException {
        PaintedFaces.write(folder.resolve(split).resolve(name), PaintedFaces.paint(0, seed));
    }

    private Map<Split, FaceSet> read(String... rows) throws IOException {
        Files.writeString(folder.resolve("fer2013new.csv"), HEAD + String.join("\n", rows) + "\n");
        return new FerPlusReader(folder).read();
    }

    private static List<String> names(Map<Split, FaceSet> sets, Split split) {
        return sets.getOrDefault(split, new FaceSet(List.of(), Map.of())).faces().stream()
                .map(LabelledFace::name)
                .toList();
    }

    private static Map<String, Integer> leftOut(Map<Split, FaceSet> sets, Split split) {
        return sets.getOrDefault(split, new FaceSet(List.of(), Map.of())).leftOut();
    }

    @Test
    void training_faces_whose_pixels_are_held_out_and_names_that_repeat_are_left_out() throws IOException {
        picture("FER2013Train", "a.png", 1);
        picture("FER2013Train", "b.png", 2);
        picture("FER2013Train", "c.png", 3);
        picture("FER2013Train", "d.png", 4);
        picture("FER2013Valid", "e.png", 2);
        picture("FER2013Test", "f.png", 3);
        picture("FER2013Test", "d.png", 5);
        Map<Split, FaceSet> sets = read(
                "Training,a.png,10,0,0,0,0,0,0,0,0,0",
                "Training,b.png,10,0,0,0,0,0,0,0,0,0",
                "Training,c.png,10,0,0,0,0,0,0,0,0,0",
                "Training,d.png,10,0,0,0,0,0,0,0,0,0",
                "Training,,0,0,0,0,0,0,0,0,0,10",
                "PublicTest,e.png,0,10,0,0,0,0,0,0,0,0",
                "PrivateTest,f.png,5,5,0,0,0,0,0,0,0,0",
                "PrivateTest,d.png,10,0,0,0,0,0,0,0,0,0");
        assertEquals(List.of("a.png"), names(sets, Split.TRAIN));
        assertEquals(
                Map.of("also in validation or test", 2, "name repeats", 1, "no picture", 1),
                leftOut(sets, Split.TRAIN));
        assertEquals(List.of("e.png"), names(sets, Split.DEV));
        assertEquals(List.of(), names(sets, Split.TEST));
        assertEquals(Map.of("tie", 1, "name repeats", 1), leftOut(sets, Split.TEST));
    }

    @Test
    void what_measures_has_one_expression_ahead_of_all_else_and_what_trains_keeps_doubt() throws IOException {
        for (int i = 0; i < 4; i++) {
            picture("FER2013Train", "t" + i + ".png", i);
            picture("FER2013Valid", "v" + i + ".png", 100 + i);
        }
        Map<Split, FaceSet> sets = read(
                "Training,t0.png,4,0,0,4,0,0,0,0,2,0",
                "Training,t1.png,1,0,0,0,0,0,0,0,9,0",
                "Training,t2.png,0,0,0,0,0,0,0,0,10,0",
                "Training,t3.png,0,0,0,0,0,0,0,0,1,9",
                "PublicTest,v0.png,4,0,0,3,0,0,0,0,3,0",
                "PublicTest,v1.png,4,0,0,0,0,0,0,0,6,0",
                "PublicTest,v2.png,0,0,0,0,0,0,0,0,0,10",
                "PublicTest,v3.png,4,0,0,2,0,0,0,0,4,0");
        assertEquals(List.of("t0.png", "t1.png", "t3.png"), names(sets, Split.TRAIN));
        assertEquals(Map.of("nothing but unknown", 1), leftOut(sets, Split.TRAIN));
        assertEquals(List.of("v0.png"), names(sets, Split.DEV));
        assertEquals(Map.of("tie", 1, "unknown or not a face", 2), leftOut(sets, Split.DEV));
        FaceSet training = sets.getOrDefault(Split.TRAIN, new FaceSet(List.of(), Map.of()));
        assertArrayEquals(
                new float[] {0.5f, 0, 0, 0.5f, 0, 0, 0, 0, 0},
                training.faces().get(0).target());
        assertArrayEquals(
                new float[] {0, 0, 0, 0, 0, 0, 0, 0, 1}, training.faces().get(2).target());
        assertTrue(training.decided().faces().isEmpty());
    }

    @Test
    void pixels_are_the_stored_gray_values() throws IOException {
        picture("FER2013Valid", "v.png", 7);
        Map<Split, FaceSet> sets = read("PublicTest,v.png,4,0,0,0,0,0,0,0,0,0");
        LabelledFace face = sets.getOrDefault(Split.DEV, new FaceSet(List.of(), Map.of()))
                .faces()
                .get(0);
        assertArrayEquals(PaintedFaces.paint(0, 7), face.pixels());
    }

    @Test
    void a_wrong_table_is_refused_with_file_line_and_field() throws IOException {
        IOException usage = assertThrows(IOException.class, () -> read("Trainig,a.png,1,0,0,0,0,0,0,0,0,0"));
        assertTrue(
                String.valueOf(usage.getMessage()).contains("fer2013new.csv, line 2, field Usage"), usage.toString());
        IOException vote = assertThrows(
                IOException.class,
                () -> read("Training,a.png,1,0,0,0,0,0,0,0,0,0", "Training,a.png,1,0,x,0,0,0,0,0,0,0"));
        assertTrue(String.valueOf(vote.getMessage()).contains("line 3, vote 3"), vote.toString());
        IOException columns = assertThrows(IOException.class, () -> read("Training,a.png,1"));
        assertTrue(String.valueOf(columns.getMessage()).contains("line 2: 3 columns"), columns.toString());
    }

    @Test
    void a_picture_of_another_kind_is_named() throws IOException {
        ImageIO.write(
                new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("FER2013Test/c.png").toFile());
        IOException failure = assertThrows(IOException.class, () -> read("PrivateTest,c.png,1,0,0,0,0,0,0,0,0,0"));
        assertTrue(
                String.valueOf(failure.getMessage()).contains("c.png: 48 by 48 with 3 channels"), failure.toString());
        IOException missing = assertThrows(IOException.class, () -> new FerPlusReader(folder.resolve("FER2013Test")));
        assertTrue(String.valueOf(missing.getMessage()).contains("fer2013new.csv"), missing.toString());
    }

    @Test
    void ck_plus_maps_its_folders_to_the_same_classes() throws IOException {
        for (String name : List.of("anger", "contempt", "disgust", "fear", "happy", "sadness", "surprise")) {
            PaintedFaces.write(folder.resolve("CK+48").resolve(name).resolve("x.png"), PaintedFaces.paint(1, 1));
        }
        assertArrayEquals(
                new int[] {4, 7, 5, 6, 1, 3, 2}, new CkPlusReader(folder).read().labels());
        Files.delete(folder.resolve("CK+48/fear/x.png"));
        Files.delete(folder.resolve("CK+48/fear"));
        IOException failure = assertThrows(IOException.class, () -> new CkPlusReader(folder).read());
        assertTrue(String.valueOf(failure.getMessage()).contains("no folder fear"), failure.toString());
    }
}
