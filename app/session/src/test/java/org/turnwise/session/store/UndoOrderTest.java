package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.EditRejected;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Session;

/**
 * An annotator's edits that leave the turns as they are, and analyses, in any order, undone, redone and reopened in
 * between: undo takes back the annotator's edits, newest first, and analyses only when no edit is left.
 */
class UndoOrderTest {
    /** Labels, gold labels, marks of faces, markers and traces, of {@link RandomEdits}. */
    private static final List<Integer> OWN = List.of(12, 13, 15, 16, 23, 25, 27);

    private static final int ANALYSIS = 20;
    private static final int COMMANDS = 12;

    private final SessionFiles files = new SessionFiles();

    /** What is in effect and what can be redone, as an annotator would have it. */
    private static final class Expected {
        private final Session start;
        private final List<Edit> done = new ArrayList<>();
        private final Deque<Edit> undone = new ArrayDeque<>();

        Expected(Session start) {
            this.start = start;
        }

        Session session() {
            Session session = start;
            for (Edit edit : done) {
                session = edit.applyTo(session);
            }
            return session;
        }

        Optional<Edit> next() {
            List<Edit> own =
                    done.stream().filter(e -> !(e instanceof RecordAnalysis)).toList();
            List<Edit> first = own.isEmpty() ? done : own;
            return first.isEmpty() ? Optional.empty() : Optional.of(first.get(first.size() - 1));
        }

        /** An analysis leaves what an annotator undid. */
        void apply(Edit edit) {
            done.add(edit);
            if (!(edit instanceof RecordAnalysis) || undone.stream().anyMatch(RecordAnalysis.class::isInstance)) {
                undone.clear();
            }
        }

        void undo() {
            next().ifPresent(edit -> {
                done.remove(done.lastIndexOf(edit));
                undone.push(edit);
            });
        }

        void redo() {
            if (!undone.isEmpty()) {
                done.add(undone.pop());
            }
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void undo_takes_back_what_the_annotator_did_last_and_redo_brings_all_back_also_after_reopening(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = COMMANDS) Integer> commands, @ForAll long seed)
            throws IOException {
        Path folder = Files.createTempDirectory("undo");
        Random choice = new Random(seed);
        RandomEdits random = new RandomEdits(choice);
        Path file = folder.resolve("s.turnwise");
        SessionEditor editor = files.create(file, "s");
        try {
            editor.apply(SessionFilesTest.twoTurns());
            Expected expected = new Expected(editor.session());
            for (int command : commands) {
                switch (command) {
                    case 0, 1, 2, 3 -> undo(editor, expected);
                    case 4, 5 -> redo(editor, expected);
                    case 6, 7 -> apply(random.edit(editor.session(), ANALYSIS), editor, expected);
                    case 8 -> {
                        editor.close();
                        editor = files.open(file);
                    }
                    default ->
                        apply(random.edit(editor.session(), OWN.get(choice.nextInt(OWN.size()))), editor, expected);
                }
                assertAs(expected, editor);
            }
            int left = expected.done.size();
            for (int i = 0; i < left; i++) {
                undo(editor, expected);
                assertAs(expected, editor);
            }
            assertEquals(UndoStep.Kind.MAKING, editor.nextUndo().orElseThrow().kind());
            editor.close();
            editor = files.open(file);
            while (!expected.undone.isEmpty()) {
                redo(editor, expected);
                assertAs(expected, editor);
            }
        } finally {
            editor.close();
            EditHistoryTest.remove(folder);
        }
    }

    private static void apply(Edit edit, SessionEditor editor, Expected expected) {
        try {
            expected.apply(editor.apply(edit).edit());
        } catch (EditRejected e) {
            assertTrue(String.valueOf(e.getMessage()).endsWith("."), e::toString);
        }
    }

    private static void undo(SessionEditor editor, Expected expected) {
        if (expected.next().isPresent()) {
            assertTrue(editor.undo().isPresent());
            expected.undo();
        }
    }

    private static void redo(SessionEditor editor, Expected expected) {
        assertEquals(!expected.undone.isEmpty(), editor.redo().isPresent());
        expected.redo();
    }

    private static void assertAs(Expected expected, SessionEditor editor) {
        assertEquals(expected.session(), editor.session());
        expected.next()
                .ifPresent(edit -> assertEquals(
                        edit instanceof RecordAnalysis ? UndoStep.Kind.ANALYSIS : UndoStep.Kind.EDIT,
                        editor.nextUndo().orElseThrow().kind()));
        assertEquals(
                expected.next().map(Edit::description),
                editor.nextUndo()
                        .filter(step -> step.kind() != UndoStep.Kind.MAKING)
                        .map(UndoStep::description));
        assertEquals(Optional.ofNullable(expected.undone.peek()).map(Edit::description), editor.redoDescription());
    }
}
