package org.turnwise.desktop.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.ChosenFiles;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.recordings.FurtherRecordings.Further;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.task.Progress;
import org.turnwise.samples.SampleSessions;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.ShiftMedia;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** Adding, removing and finding further recordings; real files, no toolkit. */
class FurtherRecordingsTest {
    private static final Progress UNSEEN = new Progress() {
        @Override
        public void report(long done, long of, String words) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @TempDir
    Path folder;

    private final SessionFiles files = new SessionFiles(Clock.systemUTC(), "me");
    private final ChosenFiles chosen = new ChosenFiles();
    private final List<String> said = new ArrayList<>();
    private Path first = Path.of("");
    private Path second = Path.of("");
    private OpenSession open;
    private FurtherRecordings further;

    @BeforeEach
    void open() throws Exception {
        first = SampleSessions.first()
                .copyTo(Files.createDirectories(folder.resolve("media")))
                .media();
        second = Files.copy(first, folder.resolve("media/window.mp4"));
        // like no other file that may lie around
        Files.writeString(second, "....free" + folder, StandardOpenOption.APPEND);
        files.create(folder.resolve("talk.turnwise"), "talk").close();
        begin();
    }

    @AfterEach
    void close() {
        open.session().close();
    }

    private void reopen() throws Exception {
        open.session().close();
        begin();
    }

    private void begin() throws Exception {
        OpenSession made = OpenSession.by(() -> files.open(folder.resolve("talk.turnwise")));
        open = made;
        further = new FurtherRecordings(
                made.session(),
                chosen,
                new Whereabouts(made.session(), chosen, Runnable::run, made::onFx, said::add, said::add),
                file -> CompletableFuture.supplyAsync(() -> read(file), Runnable::run),
                said::add,
                (what, why) -> said.add(what + " " + Words.of(why)));
        further.follow();
    }

    private FurtherRecordings.Read read(Path file) {
        try {
            return RecordingReading.read(folder.resolve("talk.turnwise"), file, UNSEEN);
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    private List<Further> shown() {
        return further.furtherProperty().get();
    }

    private void add(Path file) throws Exception {
        int before = said.size();
        further.add(file);
        open.until(() -> said.size() > before);
        open.settle();
    }

    @Test
    void a_second_recording_is_added_undone_and_there_again_after_reopening() throws Exception {
        add(first);
        assertEquals(List.of(), shown(), "the first is not a further one");
        chosen.answer(second);
        further.add();
        assertTrue(chosen.extensions().containsAll(List.of("mp4", "wav")), "films and sounds are shown at first");
        open.until(() -> shown().size() == 1 && shown().get(0).state() instanceof MediaState.Found);
        assertEquals("window.mp4", shown().get(0).name());
        assertEquals(0, shown().get(0).source().offsetMillis());
        open.await(open.session().undo().toCompletableFuture());
        assertEquals(List.of(), shown());
        open.await(open.session().redo().toCompletableFuture());
        open.session().submit(new ShiftMedia(shown().get(0).source().id(), -1_250));
        open.settle();
        assertEquals(-1_250, shown().get(0).source().offsetMillis());

        reopen();
        open.until(() -> shown().size() == 1 && shown().get(0).state() instanceof MediaState.Found);
        assertEquals(-1_250, shown().get(0).source().offsetMillis());

        further.remove(shown().get(0));
        open.settle();
        assertEquals(List.of(), shown());
        assertEquals(1, open.session().session().media().size());
        assertTrue(Files.exists(second));
    }

    @Test
    void what_is_no_recording_changes_nothing_and_says_why() throws Exception {
        add(first);
        var before = open.session().session();
        add(Files.writeString(folder.resolve("notes.mp4"), "not a film"));
        assertTrue(said.get(said.size() - 1).startsWith("notes.mp4 was not added"), said.toString());
        assertTrue(said.get(said.size() - 1).length() > 60, "and why: " + said);
        add(folder.resolve("nowhere.mp4"));
        assertTrue(said.get(said.size() - 1).startsWith("nowhere.mp4 was not added"), said.toString());
        add(first);
        assertTrue(said.get(said.size() - 1).contains("already"), said.toString());
        assertEquals(before.media(), open.session().session().media());
    }

    @Test
    void a_folder_an_empty_file_and_half_a_film_are_refused_with_a_reason() throws Exception {
        add(first);
        var before = open.session().session();
        byte[] whole = Files.readAllBytes(second);
        for (Path bad : List.of(
                Files.createDirectory(folder.resolve("folder.mp4")),
                Files.createFile(folder.resolve("empty.mp4")),
                Files.write(folder.resolve("half.mp4"), Arrays.copyOf(whole, 2_000)))) {
            add(bad);
            String why = said.get(said.size() - 1);
            assertTrue(why.startsWith(bad.getFileName() + " was not added; the session is as it was."), why);
            assertTrue(why.length() > 80, "and why: " + why);
            assertSame(before, open.session().session());
        }
    }

    @Test
    void of_a_film_that_is_cut_off_it_is_said_where_it_ends_and_how_many_turns_are_past_that() throws Exception {
        byte[] whole = Files.readAllBytes(first);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length * 2 / 3));
        open.session().submit(new AddSpeaker(new Speaker("a", "Ada")));
        open.session()
                .submit(new AddTurns(List.of(
                        new Turn(new TurnId(1), new TimeSpan(0, 900), "a", "Before."),
                        new Turn(new TurnId(2), new TimeSpan(1_000, 900_000), "a", "And past it."))));
        open.settle();
        add(cut);
        String why = said.get(said.size() - 1);
        assertTrue(why.startsWith("cut.mp4 was added, but it is cut off: its sound and pictures end at 0:"), why);
        assertTrue(why.contains("1 turn lies past that, of 2 in all."), why);
        assertEquals(1, open.session().session().media().size(), "it is added all the same");
        add(second);
        assertTrue(said.get(said.size() - 1).startsWith("window.mp4 was added. "), said.toString());
    }

    @Test
    void where_the_session_cannot_be_written_nothing_is_added_and_it_can_be_tried_again() throws Exception {
        add(first);
        var before = open.session().session();
        try (Connection beside = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("talk.turnwise"));
                Statement statement = beside.createStatement()) {
            statement.execute("CREATE TRIGGER full BEFORE INSERT ON media"
                    + " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
            add(second);
            assertTrue(said.get(said.size() - 1).startsWith("window.mp4 was not added"), said.toString());
            assertEquals(before.media(), open.session().session().media());
            assertEquals(List.of(), shown());
            statement.execute("DROP TRIGGER full");
        }
        add(second);
        open.until(() -> shown().size() == 1 && shown().get(0).state() instanceof MediaState.Found);
    }

    @Test
    void a_second_recording_whose_file_was_overwritten_is_told_of_and_stays_in_the_session() throws Exception {
        add(first);
        add(second);
        Files.writeString(second, "no film any more");
        reopen();
        open.until(() -> shown().size() == 1 && shown().get(0).state() instanceof MediaState.Found);
        assertTrue(said.get(said.size() - 1).contains("file has changed"), said.toString());
        assertEquals(2, open.session().session().media().size());
    }

    @Test
    void each_moved_recording_is_found_again() throws Exception {
        add(first);
        add(second);
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.move(second, folder.resolve("elsewhere/left.mp4"));
        reopen();
        open.until(() -> shown().get(0).state() instanceof MediaState.Found);
        open.until(() -> shown().get(0).source().path().equals("elsewhere/left.mp4"));
        assertTrue(
                said.get(said.size() - 1).contains("as left.mp4 in " + folder.resolve("elsewhere")), said.toString());
        assertFalse(FurtherRecordings.differ(shown(), shown()));

        Files.move(
                folder.resolve("elsewhere/left.mp4"),
                Files.createDirectories(folder.resolve("a/b/c/d/e")).resolve("left.mp4"));
        reopen();
        open.until(() -> shown().get(0).state() instanceof MediaState.Missing);
        chosen.answer(folder.resolve("a/b/c/d/e/left.mp4"));
        further.find(shown().get(0));
        assertTrue(chosen.extensions().contains("mp4"), "as when one is added");
        open.until(() -> shown().get(0).state() instanceof MediaState.Found);
        assertInstanceOf(MediaState.Found.class, shown().get(0).state());
    }
}
