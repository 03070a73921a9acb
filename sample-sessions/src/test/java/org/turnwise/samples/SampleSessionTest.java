package org.turnwise.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSessionTest {
    private final SampleSession sample = SampleSessions.first();

    @TempDir
    Path folder;

    @Test
    void copying_makes_the_folder_and_the_three_files_and_nothing_else() throws IOException {
        Path target = folder.resolve("not").resolve("there");
        SampleFiles files = sample.copyTo(target);
        try (Stream<Path> found = Files.list(target)) {
            assertEquals(
                    List.of(files.table(), files.media(), files.subtitles()).stream()
                            .sorted()
                            .toList(),
                    found.sorted().toList());
        }
        for (Path file : List.of(files.media(), files.subtitles(), files.table())) {
            try (InputStream in = sample.open(file.getFileName().toString())) {
                assertArrayEquals(in.readAllBytes(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void a_file_that_is_there_already_is_left_alone() throws IOException {
        SampleFiles files = sample.copyTo(folder);
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(files.media(), longAgo);
        sample.copyTo(folder);
        assertEquals(longAgo, Files.getLastModifiedTime(files.media()));
    }

    @Test
    void a_file_with_other_content_is_replaced() throws IOException {
        SampleFiles files = sample.copyTo(folder);
        byte[] right = Files.readAllBytes(files.subtitles());
        byte[] wrong = right.clone();
        wrong[5] ^= 1;
        Files.write(files.subtitles(), wrong);
        sample.copyTo(folder);
        assertArrayEquals(right, Files.readAllBytes(files.subtitles()));
    }

    @Test
    void a_folder_that_cannot_be_made_is_an_error_that_names_it() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        IOException error = assertThrows(IOException.class, () -> sample.copyTo(file));
        assertTrue(String.valueOf(error.getMessage()).contains(file.toString()));
    }

    @Test
    void a_resource_the_sample_does_not_have_is_an_error_that_lists_those_it_has() {
        FileNotFoundException error = assertThrows(FileNotFoundException.class, () -> sample.open("other.mp4"));
        assertTrue(String.valueOf(error.getMessage()).contains(sample.mediaName()));
    }

    @Test
    void samples_are_found_by_their_id() {
        for (SampleSession each : SampleSessions.all()) {
            assertEquals(Optional.of(each), SampleSessions.byId(each.id()));
        }
        assertEquals(Optional.empty(), SampleSessions.byId("no such sample"));
    }
}
