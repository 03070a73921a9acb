package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.RelocateMedia;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.MediaSource;

class MediaLocatorTest {
    @TempDir
    Path root;

    private Path session;
    private Path film;
    private MediaSource media;

    @BeforeEach
    void a_session_beside_a_folder_of_recordings() throws IOException {
        Path folder = Files.createDirectories(root.resolve("study/one"));
        session = folder.resolve("talk.turnwise");
        film = Files.createDirectories(folder.resolve("media")).resolve("talk.mp4");
        Files.writeString(film, "the film");
        media = new MediaSource(
                "m", MediaPaths.of(session, film), MediaHash.of(film), Files.size(film), 1000, true, true);
    }

    @Test
    void a_hash_is_the_files_sha256() throws IOException {
        Path abc = Files.writeString(root.resolve("abc"), "abc");
        assertEquals("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", MediaHash.of(abc));
    }

    @Test
    void hashing_tells_how_far_it_is_and_can_be_cancelled() throws IOException {
        Path large = Files.write(root.resolve("large"), new byte[(2 << 20) + 5]);
        List<Long> progress = new ArrayList<>();
        MediaHash.of(large, progress::add, () -> false);
        assertEquals(List.of(1L << 20, 2L << 20, (2L << 20) + 5), progress);
        assertThrows(CancellationException.class, () -> MediaHash.of(large, bytes -> {}, () -> true));
    }

    @Test
    void a_recording_at_its_path_is_found_there() {
        assertEquals("media/talk.mp4", media.path());
        assertEquals(new MediaLocation.Found(film), new MediaLocator(session).locate(media));
    }

    @Test
    void a_renamed_recording_is_found_by_its_content() throws IOException {
        Files.writeString(session.resolveSibling("talk.mp4"), "the fake");
        Path moved = Files.move(film, session.resolveSibling("renamed.mp4"));
        assertEquals(new MediaLocation.Moved(moved, "renamed.mp4"), new MediaLocator(session).locate(media));
    }

    @Test
    void a_recording_in_a_neighbouring_folder_is_found() throws IOException {
        Path moved = Files.move(
                film, Files.createDirectories(root.resolve("study/two")).resolve("talk.mp4"));
        assertEquals(new MediaLocation.Moved(moved, "../two/talk.mp4"), new MediaLocator(session).locate(media));
    }

    @Test
    void a_recording_that_is_nowhere_is_missing_and_a_folder_given_by_the_user_is_searched() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("far/away/indeed"));
        Path moved = Files.move(film, elsewhere.resolve("talk.mp4"));
        var missing = (MediaLocation.Missing) new MediaLocator(session).locate(media);
        assertEquals(film, missing.expected());
        assertTrue(missing.searched().contains(session.getParent()));
        assertEquals(
                new MediaLocation.Moved(moved, "../../far/away/indeed/talk.mp4"),
                new MediaLocator(session).locate(media, elsewhere));
    }

    @Test
    void another_file_in_the_recordings_place_is_told_apart() throws IOException {
        Files.writeString(film, "another film");
        assertEquals(new MediaLocation.Changed(film, MediaHash.of(film)), new MediaLocator(session).locate(media));
    }

    @Test
    void a_copy_of_a_session_finds_its_recordings_from_its_own_folder_also_after_undo() throws IOException {
        SessionFiles files = new SessionFiles();
        Path copy = root.resolve("copies/deep/talk.turnwise");
        try (SessionEditor editor = files.create(session, "Talk")) {
            editor.apply(AddMedia.last(editor.session(), media));
            editor.apply(new RelocateMedia("m", "elsewhere/talk.mp4"));
            editor.saveCopyAs(copy);
            assertEquals("elsewhere/talk.mp4", editor.session().media().get(0).path());
        }
        try (SessionEditor editor = files.open(copy)) {
            assertEquals(
                    "../../study/one/elsewhere/talk.mp4",
                    editor.session().media().get(0).path());
            editor.undo();
            MediaSource undone = editor.session().media().get(0);
            assertEquals(new MediaLocation.Found(film), new MediaLocator(copy).locate(undone));
            editor.undo();
            editor.redo();
            assertEquals(undone, editor.session().media().get(0));
        }
    }
}
