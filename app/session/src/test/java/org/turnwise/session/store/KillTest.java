package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;

/** Durability for real: a second process edits, SIGKILL ends it at seeded random moments, and nothing said is lost. */
class KillTest {
    private static final int KILLS = 50;

    @TempDir
    Path folder;

    private final SessionFiles files = new SessionFiles();
    private final Random random = new Random(20261123);

    @Test
    void no_acknowledged_edit_is_lost_however_often_the_process_is_killed() throws Exception {
        Path rehearsed = folder.resolve("rehearsed.turnwise");
        files.create(rehearsed, "rehearsed").close();
        QuickStart quick = Child.prepare(folder, KilledEditor.class, rehearsed, 0, 20);
        Path file = folder.resolve("killed.turnwise");
        Session now;
        try (SessionEditor editor = files.create(file, "killed")) {
            now = editor.session();
        }
        Session previous = now;
        long done = 0;
        long acknowledgedInAll = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = editUntilKilled(quick, file, done);
            acknowledgedInAll += acknowledged - done;
            while (done < acknowledged) {
                Session next = KilledEditor.after(now, previous, ++done);
                previous = now;
                now = next;
            }
            try (SessionEditor editor = files.open(file)) {
                assertFalse(editor.readOnly(), "the killed process must not leave its lock");
                if (!editor.session().equals(now)) {
                    Session oneMore = KilledEditor.after(now, previous, ++done);
                    // Not assertEquals: its message would hold both sessions whole.
                    assertTrue(
                            oneMore.equals(editor.session()),
                            "after kill " + kill + " the file holds neither what was acknowledged up to " + acknowledged
                                    + " nor one edit more");
                    previous = now;
                    now = oneMore;
                }
            }
            assertSound(file);
        }
        assertTrue(acknowledgedInAll >= KILLS, "the killed processes did next to nothing: " + acknowledgedInAll);
    }

    /** The last action that the process said was done before it was killed. */
    private long editUntilKilled(QuickStart quick, Path file, long done) throws IOException, InterruptedException {
        try (Child process = Child.start(quick, folder, KilledEditor.class, file, done)) {
            long acknowledged = Long.parseLong(process.line());
            Thread killer = new Thread(() -> {
                sleepMicros(random.nextInt(150_000));
                process.kill();
            });
            killer.start();
            String line = process.out().readLine();
            while (line != null) {
                // A line cut off by the kill was not acknowledged; the end of the stream hides the missing line end.
                acknowledged = Long.toString(acknowledged + 1).equals(line) ? acknowledged + 1 : acknowledged;
                line = process.out().readLine();
            }
            killer.join();
            assertEquals(137, process.exitCode(), "ended by something other than SIGKILL");
            return acknowledged;
        }
    }

    private static void assertSound(Path file) throws Exception {
        try (Connection connection = Connections.readable(file);
                var statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
                assertEquals("ok", row.getString(1));
            }
            try (ResultSet row = statement.executeQuery("PRAGMA foreign_key_check")) {
                assertFalse(row.next(), "a row refers to what is not there");
            }
        }
    }

    private static void sleepMicros(int micros) {
        try {
            Thread.sleep(micros / 1000, micros % 1000 * 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
