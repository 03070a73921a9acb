package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.Words;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.store.SessionFiles;

class CopySavingTest {
    private final ChosenFiles files = new ChosenFiles();
    private final List<Path> asked = new ArrayList<>();
    private boolean yes = true;
    private final CopySaving saving = new CopySaving(files, file -> asked.add(file) && yes);

    @TempDir
    Path folder;

    private OpenSession fx;
    private FxSession session;

    @BeforeEach
    void a_session_with_an_edit() throws Exception {
        fx = OpenSession.by(() -> new SessionFiles().create(folder.resolve("talk.turnwise"), "Talk"));
        session = fx.session();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_copy_holds_what_was_submitted_before_and_the_session_stays_with_its_file() throws Exception {
        files.answer(folder.resolve("second"));
        session.submit(new RenameSession("On its way to the disk"));
        Path copy = fx.await(saving.save(session)).orElseThrow();
        assertEquals(folder.resolve("second.turnwise"), copy, "the name gets its ending");
        assertEquals(Optional.of(folder.resolve("talk copy.turnwise")), files.suggested());
        assertEquals(folder.resolve("talk.turnwise"), session.file());
        fx.await(session.submit(new RenameSession("Later")).toCompletableFuture());
        try (SessionEditor opened = new SessionFiles().open(copy)) {
            assertEquals("On its way to the disk", opened.session().name());
            assertTrue(opened.undoDescription().isPresent());
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void a_file_the_annotator_did_not_name_in_full_is_replaced_only_after_a_yes() throws Exception {
        Path there = Files.writeString(folder.resolve("second.turnwise"), "mine");
        files.answer(folder.resolve("second"));
        yes = false;
        assertEquals(Optional.empty(), fx.await(saving.save(session)));
        assertEquals("mine", Files.readString(there));
        yes = true;
        assertEquals(Optional.of(there), fx.await(saving.save(session)));
        assertEquals(List.of(there, there), asked);
        new SessionFiles().open(there).close();
    }

    @Test
    void a_file_named_in_full_was_asked_for_by_the_file_dialog_and_is_not_asked_for_again() throws Exception {
        Path there = Files.writeString(folder.resolve("second.turnwise"), "mine");
        files.answer(there);
        assertEquals(Optional.of(there), fx.await(saving.save(session)));
        assertEquals(List.of(), asked);
        new SessionFiles().open(there).close();
    }

    @Test
    void without_a_choice_nothing_is_written() throws Exception {
        assertEquals(Optional.empty(), fx.await(saving.save(session)));
        assertFalse(Files.exists(folder.resolve("talk copy.turnwise")));
    }

    @Test
    void the_open_session_itself_is_refused_in_words_that_say_what_to_do() throws Exception {
        files.answer(session.file());
        CompletableFuture<Optional<Path>> result = saving.save(session);
        ExecutionException refused = assertThrows(ExecutionException.class, () -> fx.await(result));
        assertEquals(
                session.file() + " belongs to the session that is open. Choose another name for the copy.",
                Words.of(refused));
        fx.await(session.submit(new RenameSession("Still mine")).toCompletableFuture());
    }
}
