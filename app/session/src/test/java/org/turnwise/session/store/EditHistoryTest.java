package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.EditRejected;
import org.turnwise.session.edit.Touched;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;

class EditHistoryTest {
    private final SessionFiles files = new SessionFiles();

    /** What a random sequence of edits came to. */
    private record Outcome(Session start, Session end, int applied) {}

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void undoing_all_gives_the_start_and_redoing_all_the_end_also_after_reopening(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = RandomEdits.KINDS - 1) Integer> kinds,
            @ForAll long seed)
            throws IOException {
        Path folder = Files.createTempDirectory("edits");
        Path file = folder.resolve("s.turnwise");
        try {
            Outcome outcome;
            try (SessionEditor editor = files.create(file, "start")) {
                outcome = applyAll(editor, kinds, seed);
                undoAll(editor, outcome);
                redoAll(editor, outcome);
            }
            try (SessionEditor editor = files.open(file)) {
                assertEquals(outcome.end(), editor.session());
                undoAll(editor, outcome);
            }
            try (SessionEditor editor = files.open(file)) {
                assertEquals(outcome.start(), editor.session());
                redoAll(editor, outcome);
            }
            try (SessionEditor editor = files.open(file)) {
                assertEquals(outcome.end(), editor.session());
            }
        } finally {
            remove(folder);
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void an_edit_and_its_inverse_are_nothing_and_touch_exactly_what_differs(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(max = RandomEdits.KINDS - 1) Integer> kinds,
            @ForAll long seed) {
        RandomEdits random = new RandomEdits(new Random(seed));
        Session session = Session.empty("id", "name");
        for (int kind : kinds) {
            try {
                Edit edit = random.edit(session, kind).settledOn(session);
                Session after = edit.applyTo(session);
                Edit inverse = edit.inverse(session);
                assertEquals(session, inverse.applyTo(after), edit::toString);
                assertEquals(edit, SessionJson.read(SessionJson.write(edit), Edit.class));
                Touched touched = edit.touched(session);
                assertTouched(session, after, touched);
                assertEquals(touched, inverse.touched(after), edit::toString);
                session = after;
            } catch (EditRejected e) {
                assertTrue(e.getMessage() != null && e.getMessage().endsWith("."), e::toString);
            }
        }
    }

    private static Outcome applyAll(SessionEditor editor, List<Integer> kinds, long seed) {
        RandomEdits random = new RandomEdits(new Random(seed));
        Session start = editor.session();
        int applied = 0;
        for (int kind : kinds) {
            Session before = editor.session();
            try {
                editor.apply(random.edit(before, kind));
                applied++;
            } catch (EditRejected e) {
                assertSame(before, editor.session());
            }
        }
        return new Outcome(start, editor.session(), applied);
    }

    private static void undoAll(SessionEditor editor, Outcome outcome) {
        for (int i = 0; i < outcome.applied(); i++) {
            assertTrue(editor.undo().isPresent());
        }
        assertTrue(editor.undo().isEmpty());
        assertEquals(outcome.start(), editor.session());
    }

    private static void redoAll(SessionEditor editor, Outcome outcome) {
        for (int i = 0; i < outcome.applied(); i++) {
            assertTrue(editor.redo().isPresent());
        }
        assertTrue(editor.redo().isEmpty());
        assertEquals(outcome.end(), editor.session());
    }

    private static void assertTouched(Session before, Session after, Touched touched) {
        Set<Object> allowed = new HashSet<>(touched.turns());
        before.turns().forEach(turn -> {
            if (!after.turns().find(turn.id()).equals(Optional.of(turn))) {
                assertTrue(allowed.contains(turn.id()), () -> "turn " + turn.id() + " changed untold");
            }
        });
        assertDifferencesIn(before.annotations(), after.annotations(), touched.annotations());
        assertDifferencesIn(after.annotations(), before.annotations(), touched.annotations());
        assertDifferencesIn(before.predictions(), after.predictions(), touched.predictions());
        assertDifferencesIn(after.predictions(), before.predictions(), touched.predictions());
        assertDifferencesIn(before.gold(), after.gold(), touched.gold());
        assertDifferencesIn(after.gold(), before.gold(), touched.gold());
        assertDifferencesIn(before.speakers(), after.speakers(), touched.speakers());
        assertDifferencesIn(after.speakers(), before.speakers(), touched.speakers());
        assertDifferencesIn(before.schemes(), after.schemes(), touched.schemes());
        assertDifferencesIn(after.schemes(), before.schemes(), touched.schemes());
    }

    private static <K, V> void assertDifferencesIn(Map<K, V> one, Map<K, V> other, Set<K> touched) {
        one.forEach((key, value) -> {
            if (!value.equals(other.get(key))) {
                assertTrue(touched.contains(key), () -> key + " changed untold");
            }
        });
    }

    static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
