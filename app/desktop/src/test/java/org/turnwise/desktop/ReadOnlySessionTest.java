package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

/** What view-models make of a session that another window has open for editing. */
class ReadOnlySessionTest {
    private final SessionFiles files = new SessionFiles();

    @TempDir
    Path folder;

    private SessionEditor elsewhere;
    private OpenSession opened;
    private FxSession session;

    @BeforeEach
    void open_in_two_windows() throws Exception {
        Path file = folder.resolve("talk.turnwise");
        elsewhere = files.create(file, "Talk");
        elsewhere.apply(new Several(
                "Import",
                List.of(
                        new AddSpeaker(new Speaker("a", "Mia")),
                        new AddTurns(List.of(
                                new Turn(new TurnId(1), new TimeSpan(0, 900), "a", "Hello."),
                                new Turn(new TurnId(2), new TimeSpan(900, 1800), "a", "Hello again."))))));
        opened = OpenSession.by(() -> files.open(file));
        session = opened.session();
    }

    @AfterEach
    void close() {
        session.close();
        elsewhere.close();
    }

    @Test
    void it_says_who_has_it_and_what_to_do() {
        String why = session.readOnlyReason().orElseThrow();
        assertTrue(why.contains("process " + ProcessHandle.current().pid()), why);
        assertTrue(why.contains("Close it there, then open it here again."), why);
    }

    @Test
    void no_way_of_labelling_changes_anything_or_looks_as_if_it_had() throws Exception {
        Session before = session.session();
        Labelling labelling = new Labelling(session, new TurnTableModel(session), () -> true, InstantSource.system());
        labelling.label("joy");
        labelling.accept();
        labelling.clear();
        labelling.toggleFlag();
        labelling.secondary(Optional.of("fear"));
        labelling.confidence(OptionalDouble.of(1));
        labelling.comment(new TurnId(1), "mine");
        opened.settle();
        assertEquals(before, session.session());
        assertTrue(session.rows().stream().noneMatch(r -> r.annotation().isPresent()));
        assertEquals(Optional.of(1), session.selectedRow().map(TurnRow::number), "the choice stays, nothing was done");
        assertInstanceOf(SaveState.Saved.class, session.saveStateProperty().get(), "and nothing failed");
    }

    @Test
    void an_edit_that_comes_through_all_the_same_is_refused_in_words_and_leaves_the_session_alone() throws Exception {
        var refused = session.submit(new RenameSession("Mine")).toCompletableFuture();
        opened.until(refused::isDone);
        assertTrue(refused.isCompletedExceptionally());
        var failed = assertInstanceOf(
                SaveState.Failed.class, session.saveStateProperty().get());
        assertTrue(failed.reason().startsWith("The session cannot be changed here."), failed.reason());
        assertEquals("Talk", session.session().name());
    }

    @Test
    void it_can_be_copied_and_the_copy_changed() throws Exception {
        Path copy = folder.resolve("copy.turnwise");
        opened.await(session.find(editor -> {
            editor.saveCopyAs(copy);
            return copy;
        }));
        OpenSession own = OpenSession.by(() -> files.open(copy));
        assertFalse(own.session().readOnly());
        own.await(own.session().submit(new RenameSession("Mine")).toCompletableFuture());
        assertEquals("Mine", own.session().session().name());
        own.session().close();
    }
}
