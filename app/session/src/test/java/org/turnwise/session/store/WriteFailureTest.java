package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.store.WriteFailure.Disk;

class WriteFailureTest {
    private static final Disk ROOMY = new Disk(1L << 30, false);
    private static final Disk FULL = new Disk(4096, false);
    private static final Disk READ_ONLY = new Disk(0, true);

    @TempDir
    private Path folder;

    @Test
    void a_full_disk_is_known_by_its_room_where_the_system_speaks_another_language() {
        IOException german = new IOException("Auf dem Gerät ist kein Speicherplatz mehr verfügbar");
        assertEquals("the disk is full", WriteFailure.of(german, FULL).why());
        assertEquals(
                "Free some space there, or choose a place on another disk.",
                WriteFailure.of(german, FULL).remedy());
    }

    @Test
    void a_full_quota_is_known_by_what_the_system_says() {
        for (String said :
                new String[] {"No space left on device", "Disk quota exceeded", "There is not enough space on the disk"
                }) {
            assertEquals(
                    "the disk is full",
                    WriteFailure.of(new IOException(said), ROOMY).why());
            assertEquals(
                    "the disk is full",
                    WriteFailure.of(new FileSystemException("f", null, said), ROOMY)
                            .why());
        }
    }

    @Test
    void what_may_not_be_written_and_what_is_not_there_are_told_apart() {
        assertEquals(
                "you may not write there",
                WriteFailure.of(new AccessDeniedException("f"), ROOMY).why());
        assertEquals(
                "the disk can only be read",
                WriteFailure.of(new FileSystemException("f", null, "Read-only file system"), READ_ONLY)
                        .why());
        assertEquals(
                "the folder does not exist",
                WriteFailure.of(new NoSuchFileException("f"), ROOMY).why());
        assertEquals(
                "writing failed (Input/output error)",
                WriteFailure.of(new IOException("Input/output error"), ROOMY).why());
    }

    @Test
    void a_file_that_cannot_be_replaced_is_said_to_be_held() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "x");
        IOException held = new AccessDeniedException(file.toString());
        assertEquals(
                "Close it there, or choose another name.",
                WriteFailure.ofReplacing(held, file).remedy());
        assertEquals(
                "you may not write there",
                WriteFailure.ofReplacing(held, folder.resolve("new.csv")).why());
    }

    @Test
    void the_disk_of_a_file_in_a_folder_that_is_not_there_yet_is_the_one_it_would_be_on() throws IOException {
        Disk disk = Disk.of(folder.resolve("a/b/c.csv"));
        assertEquals(Files.getFileStore(folder).isReadOnly(), disk.readOnly());
        assertEquals(Files.getFileStore(folder).getUsableSpace(), disk.usableBytes(), 1L << 30);
    }

    @Test
    void what_is_said_already_stays() {
        WriteFailure known = new WriteFailure("a folder has this name", "Choose another name.");
        assertSame(known, WriteFailure.of(known, folder));
    }
}
