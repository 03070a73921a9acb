package org.turnwise.session.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** Another program that has the session open: does what it is told on its input, a word a line, and answers each. */
final class SecondProcess {
    private SecondProcess() {}

    /** Argument: the session file. */
    public static void main(String[] arguments) throws IOException {
        try (SessionEditor editor = new SessionFiles().open(Path.of(arguments[0]));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            answer(editor.readOnlyReason().map(ReadOnlyReason::message).orElse("editing"));
            for (String word = in.readLine(); word != null; word = in.readLine()) {
                answer(
                        word.equals("fill")
                                ? fill(editor)
                                : word.equals("look")
                                        ? look(Path.of(arguments[0]))
                                        : word.startsWith("copy ")
                                                ? copy(editor, Path.of(word.substring(5)))
                                                : rename(editor, word));
            }
        }
    }

    private static String rename(SessionEditor editor, String name) {
        editor.apply(new RenameSession(name));
        return "renamed " + editor.session().name();
    }

    /** Adds turns until the file may grow no more. */
    private static String fill(SessionEditor editor) {
        while (true) {
            Session before = editor.session();
            try {
                editor.apply(new AddTurns(List.of(new Turn(
                        before.turns().nextId(), new TimeSpan(0, 1), "S1", "word ".repeat(5_000), "", Map.of()))));
            } catch (SessionStoreException e) {
                boolean unchanged = before == editor.session();
                return "failed, unchanged " + unchanged + ", turns "
                        + before.turns().size() + ": " + e.getMessage();
            }
        }
    }

    /** Opens the session's files and closes them, as file dialogs do. On POSIX systems the locks on them are lost by that. */
    private static String look(Path session) throws IOException {
        for (Path file : List.of(session, SessionLock.fileFor(session))) {
            Files.readAllBytes(file);
        }
        return "looked";
    }

    private static String copy(SessionEditor editor, Path target) {
        try {
            editor.replaceWithCopy(target);
            return "copied";
        } catch (SessionStoreException e) {
            return "failed: " + e.getMessage() + " " + e.remedy();
        }
    }

    private static void answer(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
