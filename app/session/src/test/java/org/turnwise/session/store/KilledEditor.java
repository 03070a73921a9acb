package org.turnwise.session.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** The program that {@link KillTest} kills: edits without end, and says after each that it is done. */
final class KilledEditor {
    private KilledEditor() {}

    /** Arguments: the session file, the number of actions done so far, and the last one to do where there is to be an end. */
    public static void main(String[] arguments) {
        try (SessionEditor editor = new SessionFiles().open(Path.of(arguments[0]))) {
            long last = arguments.length < 3 ? Long.MAX_VALUE : Long.parseLong(arguments[2]);
            for (long action = Long.parseLong(arguments[1]) + 1; action <= last; action++) {
                act(editor, action);
                System.out.println(action);
                System.out.flush();
            }
        }
    }

    static void act(SessionEditor editor, long action) {
        Optional<SessionChange> change =
                switch ((int) (action % 7)) {
                    case 5 -> editor.undo();
                    case 6 -> editor.redo();
                    default -> Optional.of(editor.apply(edit(action)));
                };
        if (change.isEmpty()) {
            throw new IllegalStateException("nothing to undo or redo at action " + action);
        }
    }

    /** What {@link #act} makes of the session, told what it was before the action and before the one before that. */
    static Session after(Session before, Session beforeThat, long action) {
        return switch ((int) (action % 7)) {
            case 5, 6 -> beforeThat;
            default -> edit(action).settledOn(before).applyTo(before);
        };
    }

    /** Always the same for the same number: from one label to a few dozen turns with labels. */
    static Edit edit(long action) {
        Random random = new Random(action);
        List<Edit> edits = new ArrayList<>();
        edits.add(new RenameSession("after " + action));
        if (action == 1) {
            edits.add(new AddSpeaker(new Speaker("S", "Speaker")));
            edits.add(new AddAnnotator(new Annotator("a", "Annotator")));
        }
        List<Turn> turns = new ArrayList<>();
        for (int i = random.nextInt(action % 10 == 1 ? 60 : 3); i >= 0; i--) {
            long start = random.nextInt(1_000_000);
            turns.add(new Turn(
                    new TurnId(action * 100 + i), new TimeSpan(start, start + 500), "S", "turn " + random.nextLong()));
        }
        edits.add(new AddTurns(turns));
        turns.forEach(turn -> edits.add(new AssignLabel(annotation(turn.id(), random))));
        return new Several("action " + action, edits);
    }

    private static Annotation annotation(TurnId turn, Random random) {
        String label = LabelSchemes.EKMAN_7.labels().get(random.nextInt(7)).id();
        return new Annotation(
                turn,
                "a",
                LabelSchemes.EKMAN_7.id(),
                Optional.of(label),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.of(random.nextDouble()),
                "",
                random.nextBoolean(),
                new AnnotationOrigin(
                        Instant.ofEpochMilli(random.nextInt(1_000_000)),
                        random.nextInt(5_000),
                        AnnotationOrigin.Shown.PREDICTION,
                        AnnotationOrigin.Method.CHOSEN,
                        Optional.empty()));
    }
}
