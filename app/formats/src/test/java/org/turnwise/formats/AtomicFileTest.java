package org.turnwise.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void it_writes_into_a_folder_that_was_not_there_and_leaves_nothing_else() throws Exception {
        Path file = folder.resolve("a/b/out.csv");
        new AtomicFile(file).write(out -> out.write("h\u00e9"));
        assertEquals("h\u00e9", Files.readString(file));
        assertEquals(List.of("out.csv"), names(file.resolveSibling(".")));
    }

    @Test
    void a_failure_half_way_leaves_what_was_there_and_no_temporary_file() throws Exception {
        Path file = folder.resolve("out.csv");
        Files.writeString(file, "before");
        ExportException failure = assertThrows(ExportException.class, () -> new AtomicFile(file).write(out -> {
            out.write("x".repeat(1 << 20));
            throw new IOException("No space left on device");
        }));
        assertEquals(
                "Could not write " + file + ": the disk is full. What was there before is unchanged."
                        + " Free some space there, or choose a place on another disk.",
                failure.getMessage());
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("out.csv"), names(folder));
    }

    @Test
    void a_fault_of_the_program_leaves_what_was_there_too() throws Exception {
        Path file = folder.resolve("out.csv");
        Files.writeString(file, "before");
        assertThrows(IllegalStateException.class, () -> new AtomicFile(file).write(out -> {
            throw new IllegalStateException("bug");
        }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("out.csv"), names(folder));
    }

    @Test
    void a_disk_that_is_really_full_is_a_clear_error() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full on this system");
        ExportException failure =
                assertThrows(ExportException.class, () -> new AtomicFile(folder.resolve("out.csv")).write(out -> {
                    try (FileOutputStream device = new FileOutputStream(full.toFile())) {
                        device.write(new byte[4096]);
                    }
                }));
        assertTrue(failure.getMessage().contains(": the disk is full. "), failure.getMessage());
        assertEquals(List.of(), names(folder));
    }

    @Test
    void a_file_where_a_folder_must_be_is_a_clear_error() throws Exception {
        Path file = folder.resolve("file");
        Files.writeString(file, "before");
        ExportException failure = assertThrows(
                ExportException.class, () -> new AtomicFile(file.resolve("out.csv")).write(out -> out.write("x")));
        assertTrue(failure.getMessage().contains(file + " is a file, not a folder. "), failure.getMessage());
        assertTrue(failure.getMessage().endsWith(" Choose another folder."), failure.getMessage());
        assertEquals("before", Files.readString(file));
    }

    @Test
    void a_folder_of_the_same_name_is_not_replaced() throws Exception {
        Files.createDirectory(folder.resolve("out.csv"));
        ExportException failure = assertThrows(
                ExportException.class, () -> new AtomicFile(folder.resolve("out.csv")).write(out -> out.write("x")));
        assertTrue(failure.getMessage().contains("a folder has this name. "), failure.getMessage());
        assertTrue(failure.getMessage().endsWith(" Choose another name."), failure.getMessage());
    }

    @Test
    void a_link_keeps_pointing_to_the_file_that_was_replaced() throws Exception {
        Path real = folder.resolve("real.csv");
        Files.writeString(real, "before");
        Path link = folder.resolve("link.csv");
        try {
            Files.createSymbolicLink(link, real);
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("no symbolic links here: " + e);
        }
        new AtomicFile(link).write(out -> out.write("after"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(real));
    }

    @Test
    void an_export_can_be_read_by_those_who_may_read_other_new_files() throws Exception {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.writeString(folder.resolve("usual"), "x");
        Path file = folder.resolve("out.csv");
        new AtomicFile(file).write(out -> out.write("x"));
        assertEquals(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)),
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.isExecutable(file));
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }
}
