package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.EditRejected;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;

/**
 * Edits of every kind, an annotator's own and practice among them, some of the own taken back though practice came after
 * them: whatever changed places, all can be taken back afterwards, and done again.
 */
class PracticeUndoTest {
    private static final Annotator SELF = new Annotator("robin", "Robin");
    private static final int LATER_COMMANDS = 8;

    private final SessionFiles files = new SessionFiles();

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void what_changed_places_with_practice_comes_back_and_all_can_be_undone(
            @ForAll @Size(min = 10, max = 60)
                    List<@IntRange(max = RandomEdits.KINDS + LATER_COMMANDS) Integer> commands,
            @ForAll long seed)
            throws IOException {
        Path folder = Files.createTempDirectory("practice");
        RandomEdits random = new RandomEdits(new Random(seed));
        SessionEditor editor = files.create(folder.resolve("s.turnwise"), "s");
        try {
            editor.apply(SessionFilesTest.twoTurns());
            editor.apply(
                    new Several("Annotators", List.of(new AddAnnotator(SELF), new AddAnnotator(SELF.inTraining()))));
            for (int command : commands) {
                if (command < RandomEdits.KINDS) {
                    apply(random, command, editor);
                } else if (command < RandomEdits.KINDS + 6) {
                    undo(editor, SELF);
                } else {
                    editor.redo();
                }
            }
            while (editor.redo().isPresent()) {}
            Session end = editor.session();
            while (undo(editor, SELF)) {}
            Session start = editor.session();
            assertTrue(start.annotations().isEmpty() && start.markers().isEmpty());
            while (editor.redo().isPresent()) {}
            assertEquals(end, editor.session());
            while (undo(editor, SELF.inTraining())) {}
            assertEquals(start, editor.session());
        } finally {
            editor.close();
            EditHistoryTest.remove(folder);
        }
    }

    private static void apply(RandomEdits random, int kind, SessionEditor editor) {
        try {
            editor.apply(random.edit(editor.session(), kind));
        } catch (EditRejected e) {
            assertTrue(String.valueOf(e.getMessage()).endsWith("."), e::toString);
        }
    }

    private static boolean undo(SessionEditor editor, Annotator by) {
        Optional<UndoStep> next = editor.nextUndo(by).filter(step -> step.kind() != UndoStep.Kind.MAKING);
        return next.flatMap(step -> editor.undo(by)).isPresent();
    }
}
