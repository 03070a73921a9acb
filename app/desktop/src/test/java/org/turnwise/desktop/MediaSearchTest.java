package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.store.MediaHash;
import org.turnwise.session.store.MediaPaths;
import org.turnwise.session.store.SessionFiles;

/** A recording that is where it was, was moved, was changed, or is nowhere; real files, no toolkit. */
class MediaSearchTest {
    private static final String CONTENT = "not really a film, but as good as one for finding it";

    @TempDir
    Path folder;

    private final SessionFiles files = new SessionFiles(Clock.systemUTC(), "me");
    private final ChosenFiles chosen = new ChosenFiles();
    private final List<String> notes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<FxSession> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(FxSession::close);
    }

    @Test
    void a_session_and_its_recording_moved_together_are_found_by_the_relative_path() throws Exception {
        make("project");
        Files.move(folder.resolve("project"), folder.resolve("moved"));
        OpenSession session = look("moved");
        assertEquals(folder.resolve("moved/media/talk.mp4"), found(session));
        assertEquals("media/talk.mp4", path(session), "nothing had to be remembered");
        assertEquals(List.of(), notes);
    }

    @Test
    void a_recording_renamed_and_put_elsewhere_is_found_by_its_content_and_remembered() throws Exception {
        make("project");
        Files.writeString(folder.resolve("project/media/other.mp4"), CONTENT.replace('n', 'm'));
        Files.createDirectories(folder.resolve("project/old"));
        Files.move(folder.resolve("project/media/talk.mp4"), folder.resolve("project/old/renamed.bin"));
        OpenSession session = look("project");
        assertEquals(folder.resolve("project/old/renamed.bin"), found(session));
        session.until(() -> path(session).equals("old/renamed.bin"));
        assertEquals(List.of(), warnings);
        assertEquals(1, notes.size(), notes.toString());
        assertTrue(
                notes.get(0).contains("talk.mp4")
                        && notes.get(0).contains("as renamed.bin in " + folder.resolve("project/old") + "."),
                notes.get(0));
        session.session().close();
        notes.clear();
        assertEquals(folder.resolve("project/old/renamed.bin"), found(look("project")));
        assertEquals(List.of(), notes, "where the session says now");
    }

    @Test
    void of_one_that_only_lies_elsewhere_the_folder_is_said() throws Exception {
        make("project");
        Files.createDirectories(folder.resolve("project/old"));
        Files.move(folder.resolve("project/media/talk.mp4"), folder.resolve("project/old/talk.mp4"));
        look("project");
        assertTrue(notes.get(0).contains("by its content in " + folder.resolve("project/old") + "."), notes.get(0));
    }

    @Test
    void a_recording_that_is_nowhere_is_asked_for_and_the_answer_is_kept() throws Exception {
        make("project");
        Path away = Files.createDirectories(folder.resolve("a/b/c/d/e")).resolve("talk.mp4");
        Files.move(folder.resolve("project/media/talk.mp4"), away);
        OpenSession session = look("project");
        assertInstanceOf(MediaState.Missing.class, state(session));
        MediaSearch search = search(session);
        search.ask();
        assertInstanceOf(MediaState.Missing.class, state(session), "the annotator thought better of it");
        chosen.answer(away);
        search.ask();
        session.until(() -> state(session) instanceof MediaState.Found);
        session.settle();
        assertEquals(away, found(session));
        assertEquals(List.of(), warnings);
        session.session().close();
        assertEquals(away, found(look("project")), "and found there the next time");
    }

    @Test
    void another_recording_is_taken_where_the_annotator_insists_with_a_warning() throws Exception {
        make("project");
        Files.delete(folder.resolve("project/media/talk.mp4"));
        OpenSession session = look("project");
        Path other = Files.writeString(folder.resolve("other.mp4"), "something else");
        chosen.answer(other);
        search(session).ask();
        session.until(() -> state(session) instanceof MediaState.Found);
        assertEquals(other, found(session));
        assertTrue(warnings.get(0).startsWith("other.mp4 is not the recording"), warnings.toString());
    }

    @Test
    void a_recording_changed_in_its_place_is_shown_with_a_warning() throws Exception {
        make("project");
        Files.writeString(folder.resolve("project/media/talk.mp4"), "cut anew");
        OpenSession session = look("project");
        assertEquals(folder.resolve("project/media/talk.mp4"), found(session));
        assertTrue(warnings.get(0).contains("has changed"), warnings.toString());
    }

    @Test
    void a_session_without_a_recording_says_so() throws Exception {
        files.create(folder.resolve("plain.turnwise"), "plain").close();
        OpenSession session = session(folder.resolve("plain.turnwise"));
        search(session).look();
        assertInstanceOf(MediaState.None.class, state(session));
    }

    private void make(String name) throws Exception {
        Path media =
                Files.createDirectories(folder.resolve(name).resolve("media")).resolve("talk.mp4");
        Files.writeString(media, CONTENT);
        Path file = folder.resolve(name).resolve("talk.turnwise");
        try (var editor = files.create(file, "talk")) {
            editor.apply(AddMedia.last(
                    editor.session(),
                    new MediaSource(
                            "recording",
                            MediaPaths.of(file, media),
                            MediaHash.of(media, bytes -> {}, () -> false),
                            Files.size(media),
                            1000,
                            true,
                            true)));
        }
    }

    private OpenSession look(String name) throws Exception {
        OpenSession session = session(folder.resolve(name).resolve("talk.turnwise"));
        search(session).look();
        session.until(() -> !(state(session) instanceof MediaState.Searching));
        session.settle();
        return session;
    }

    private OpenSession session(Path file) throws Exception {
        OpenSession session = OpenSession.by(() -> files.open(file));
        open.add(session.session());
        return session;
    }

    private MediaSearch search(OpenSession session) {
        return new MediaSearch(session.session(), chosen, Runnable::run, session::onFx, notes::add, warnings::add);
    }

    private static MediaState state(OpenSession session) {
        return session.session().mediaProperty().get();
    }

    private static Path found(OpenSession session) {
        return assertInstanceOf(MediaState.Found.class, state(session)).file();
    }

    private static String path(OpenSession session) {
        return session.session().session().media().get(0).path();
    }
}
