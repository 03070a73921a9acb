package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.encode.FilmWriter;

/** Faces, as a user asks for them. */
class FacesCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... arguments) {
        out.reset();
        err.reset();
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Turnwise.run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path people(String file) {
        Path path = Path.of(System.getProperty("turnwise.root", ".")).resolve("../shared/data/talking-faces/" + file);
        Assumptions.assumeTrue(Files.exists(path), "no recording of people at " + path);
        return path;
    }

    private Path nobody() {
        Path film = folder.resolve("nobody.mp4");
        try (FilmWriter writer = FilmWriter.open(film, new FilmWriter.Form(320, 240, 10, 0))) {
            int[] grey = new int[320 * 240];
            java.util.Arrays.fill(grey, 0xFF707070);
            for (int i = 0; i < 20; i++) {
                writer.picture(grey, 320, i * 100_000L);
            }
        }
        return film;
    }

    @Test
    void tracks_have_speakers_boxes_in_pixels_and_scores_and_nothing_else_is_written() throws IOException {
        Path dir = folder.resolve("faces");
        Path film = people("eleven-speakers.mp4");
        assertEquals(0, run("faces", film, "--transcript", people("eleven-speakers.srt"), "--out", dir), this::errors);
        try (Stream<Path> written = Files.list(dir)) {
            assertEquals(1, written.count());
        }
        JsonNode root = new ObjectMapper().readTree(dir.resolve("tracks.json").toFile());
        assertEquals(480, root.get("width").asInt());
        assertEquals(11, root.get("tracks").size());
        for (int i = 0; i < 11; i++) {
            JsonNode track = root.get("tracks").get(i);
            assertEquals("S%02d".formatted(i + 1), track.get("speaker").asText());
            assertTrue(track.get("speaker_confidence").asDouble() > 0.5);
            assertTrue(track.get("scores").get("detector").asDouble() > 0.5);
            JsonNode box = track.get("boxes").get(0);
            assertTrue(box.get("w").asDouble() > 120 && box.get("w").asDouble() < 300, box::toString);
            assertTrue(box.get("x").asDouble() > 50 && box.get("y").asDouble() > 30, box::toString);
            assertEquals(track.get("start_ms").asLong(), box.get("time_ms").asLong());
        }
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("S07"));
    }

    @Test
    void a_film_without_faces_has_an_empty_list_of_tracks_and_a_copy_if_asked() throws IOException {
        Path dir = folder.resolve("none");
        assertEquals(0, run("faces", nobody(), "--out", dir, "--annotated", "--fps", 2), this::errors);
        JsonNode root = new ObjectMapper().readTree(dir.resolve("tracks.json").toFile());
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("No face was found."));
        assertEquals(0, root.get("tracks").size());
        assertEquals(4, root.get("frames_ms").size());
        assertTrue(Files.size(dir.resolve("annotated.mp4")) > 500);
    }

    @Test
    void a_table_of_faces_has_their_mean_their_spread_and_their_number() throws IOException {
        Path csv = folder.resolve("faces.csv");
        Path film = people("eleven-speakers.mp4");
        Path turns = people("eleven-speakers.srt");
        assertEquals(0, run("features", film, "--set", "Face", "--turns", turns, "--out", csv), this::errors);
        List<String[]> table = Files.readAllLines(csv).stream()
                .map(line -> line.split(";", -1))
                .toList();
        assertEquals(12, table.size());
        assertEquals(1 + 342 + 342 + 2, table.get(0).length);
        assertEquals("face_001", table.get(0)[1]);
        assertEquals("face_spread_001", table.get(0)[343]);
        assertEquals("faces_left_out", table.get(0)[686]);
        for (String[] row : table.subList(1, 12)) {
            assertTrue(Float.parseFloat(row[343]) >= 0);
            assertTrue(Float.parseFloat(row[685]) >= 14, row[0]);
        }
    }

    @Test
    void a_film_without_faces_has_rows_of_empty_cells_that_say_so() throws IOException {
        Path csv = folder.resolve("nobody.csv");
        Path turns = Files.writeString(folder.resolve("t.srt"), "1\n00:00:00,000 --> 00:00:01,000\nAna: Hello.\n");
        assertEquals(0, run("features", nobody(), "--set", "face", "--turns", turns, "--out", csv), this::errors);
        assertTrue(errors().contains("turn 1 has no features: no face in this recording"), this::errors);
        assertTrue(errors().contains("none of the 1 turns has features"), this::errors);
        assertEquals("nobody_turn1" + ";".repeat(686), Files.readAllLines(csv).get(1));
        assertEquals(2, run("features", nobody(), "--set", "faces", "--out", csv));
        assertTrue(errors().contains("there is no feature set faces"), this::errors);
    }

    @Test
    void what_cannot_be_is_said_before_anything_is_written() throws IOException {
        Path dir = folder.resolve("out");
        assertEquals(1, run("faces", nobody(), "--out", dir, "--fps", 0));
        assertTrue(errors().contains("--fps: 0.0 pictures a second"), this::errors);
        assertEquals(1, run("faces", nobody(), "--out", dir, "--fps", 0.5));
        assertTrue(errors().contains("faces can be followed with 2 at least"), this::errors);
        Path sound = folder.resolve("sound.wav");
        Files.write(sound, wav());
        assertEquals(1, run("faces", sound, "--out", dir));
        assertTrue(errors().contains("no picture in this recording"), this::errors);
        assertEquals(1, run("features", sound, "--set", "face", "--out", folder.resolve("a.csv")));
        assertTrue(errors().contains("no picture in this recording"), this::errors);
        assertEquals(1, run("features", nobody(), "--set", "face", "--lld", "--out", folder.resolve("a.csv")));
        assertTrue(errors().contains("--lld is for sound"), this::errors);
        assertFalse(Files.exists(dir));
        assertFalse(Files.exists(folder.resolve("a.csv")));
    }

    @Test
    void a_table_of_faces_replaces_a_table_but_never_what_is_read_nor_any_other_file() throws IOException {
        Path film = nobody();
        byte[] before = Files.readAllBytes(film);
        assertEquals(1, run("features", film, "--set", "face", "--out", film));
        assertTrue(errors().contains("nobody.mp4 is what is read"), this::errors);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), film);
        assertEquals(1, run("features", film, "--set", "face", "--out", link));
        assertArrayEquals(before, Files.readAllBytes(film));
        Path turns = Files.writeString(folder.resolve("turns.csv"), "name;start;end;text\nAna;0;1;Hello.\n");
        assertEquals(1, run("features", film, "--set", "face", "--turns", turns, "--out", turns));
        assertTrue(Files.readString(turns).startsWith("name;start"), "the transcript is as it was");
        Path foreign = Files.writeString(folder.resolve("mine.csv"), "a,b\n1,2\n");
        assertEquals(1, run("features", film, "--set", "face", "--out", foreign));
        assertTrue(errors().contains("exists already and is not a table of features"), this::errors);
        assertTrue(errors().contains("It was not touched"), this::errors);
        assertFalse(errors().contains("pictures"), "nothing is looked at before");
        assertEquals("a,b\n1,2\n", Files.readString(foreign));
    }

    @Test
    void what_faces_did_not_write_itself_is_left_as_it_is() throws IOException {
        Path film = nobody();
        Path dir = Files.createDirectories(folder.resolve("mine"));
        Path tracks = Files.writeString(dir.resolve("tracks.json"), "{\"file\": \"a list of songs\"}");
        assertEquals(1, run("faces", film, "--out", dir));
        assertTrue(errors().contains("was not written by 'turnwise faces'"), this::errors);
        assertEquals("{\"file\": \"a list of songs\"}", Files.readString(tracks));
        Files.delete(tracks);
        Path copy = Files.copy(film, dir.resolve("annotated.mp4"));
        byte[] before = Files.readAllBytes(copy);
        assertEquals(1, run("faces", film, "--out", dir, "--annotated"));
        assertTrue(errors().contains("annotated.mp4 exists already"), this::errors);
        assertFalse(Files.exists(tracks), "nothing was written");
        assertArrayEquals(before, Files.readAllBytes(copy));
        assertEquals(1, run("faces", copy, "--out", dir, "--annotated"));
        assertTrue(errors().contains("annotated.mp4 is what is read"), this::errors);
        Path odd = Files.copy(film, folder.resolve("tracks.json"));
        assertEquals(1, run("faces", odd, "--out", folder));
        assertArrayEquals(before, Files.readAllBytes(odd));
    }

    @Test
    void a_second_run_replaces_what_the_first_wrote_and_speaks_of_a_copy_it_leaves() throws IOException {
        Path dir = folder.resolve("again");
        assertEquals(0, run("faces", nobody(), "--out", dir, "--annotated"), this::errors);
        assertEquals(0, run("faces", nobody(), "--out", dir, "--annotated"), this::errors);
        assertFalse(errors().contains("earlier run"), this::errors);
        assertEquals(0, run("faces", nobody(), "--out", dir), this::errors);
        assertTrue(errors().contains("annotated.mp4 is of an earlier run"), this::errors);
        try (Stream<Path> files = Files.list(dir)) {
            assertEquals(2, files.count());
        }
    }

    private static byte[] wav() {
        int samples = 8000;
        java.nio.ByteBuffer bytes =
                java.nio.ByteBuffer.allocate(44 + 2 * samples).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        bytes.putShort((short) 1).putInt(8000).putInt(16000).putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        return bytes.array();
    }
}
