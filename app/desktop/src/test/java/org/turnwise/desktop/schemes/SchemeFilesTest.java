package org.turnwise.desktop.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.session.model.LabelSchemes;

class SchemeFilesTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void a_scheme_is_put_in_the_place_of_another_file_when_it_is_whole_and_not_written_over_it() throws Exception {
        Path file = Files.writeString(folder.resolve("scheme.json"), "before");
        Path other = Files.createLink(folder.resolve("other.json"), file);
        save(file);
        assertTrue(Files.readString(file).contains("joy"));
        assertEquals("before", Files.readString(other), "the bytes of the file that was there are not touched");
    }

    @Test
    void what_cannot_be_written_is_said_with_the_reason() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("taken.json"));
        save(taken);
        assertTrue(said.get(0).contains("taken.json"), said::toString);
        assertTrue(said.get(0).contains("a folder has this name"), said::toString);
    }

    private void save(Path file) {
        new SchemeFiles(new Chosen(file), folder.resolve("talk.turnwise"), Runnable::run, Runnable::run)
                .save(LabelSchemes.EKMAN_7, said::add);
    }

    private record Chosen(Path file) implements FileChoice {
        @Override
        public Optional<Path> existing(String title, String kind, List<String> extensions) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> fresh(String title, Path suggested) {
            return Optional.of(file);
        }
    }
}
