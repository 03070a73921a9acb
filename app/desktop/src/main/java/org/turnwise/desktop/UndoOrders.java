package org.turnwise.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.turnwise.desktop.runs.RunWords;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Shortened;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.TurnId;

/** Undo and redo, and what the window says of them. Confined to the FX thread. */
final class UndoOrders {
    private static final Texts TEXTS = Texts.of(UndoOrders.class);

    /** As much as a menu has room for. */
    private static final int LONGEST = 48;

    private final Notices notices;
    private final InstantSource clock;
    private final UndoAsking asking;

    UndoOrders(Notices notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
        asking = new UndoAsking(clock);
    }

    /**
     * Notices whatever is done between two undos.
     *
     * @param choosing whether a command is being looked for, in a menu or in the palette: what is pressed there leads to
     *     one, and is not counted
     */
    void watch(Scene scene, BooleanSupplier choosing) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            asking.pressed(event.getCode());
            if (!event.getCode().isModifierKey() && !choosing.getAsBoolean()) {
                asking.input();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> asking.released(event.getCode()));
        scene.windowProperty().flatMap(Window::focusedProperty).addListener((o, was, is) -> asking.left());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!choosing.getAsBoolean()) {
                asking.input();
            }
        });
    }

    /**
     * Takes the last edit back and says which it was: it may be one the annotator had forgotten.
     *
     * @param shown the steps of which the annotator sees what they did
     */
    void undo(FxSession session, Predicate<UndoStep> shown) {
        session.undo(asking.asked(shown)).whenComplete((undone, failure) -> {
            if (failure != null) {
                notices.fail(TEXTS.get("undo.failed"), failure);
                return;
            }
            undone.step().ifPresent(step -> {
                if (undone.takenBack()) {
                    notices.note(
                            TEXTS.get("undo.done", words(session, step.description())),
                            session.redoDescriptionProperty().map(Optional::isPresent));
                } else {
                    notices.note(
                            TEXTS.get(asks(step.kind()), words(session, step.description()), when(step)),
                            asking.told(step, unchanged(session)));
                }
            });
            if (undone.step().isEmpty()) {
                notices.note(TEXTS.get("edit.undoNothing"));
            }
        });
    }

    /** Whether all is chosen and done as it is now. */
    private static ObservableValue<Boolean> unchanged(FxSession session) {
        Optional<UndoStep> next = session.nextUndoProperty().get();
        Optional<TurnId> turn = session.selected();
        Annotator by = session.annotator();
        return Bindings.createObjectBinding(
                () -> session.nextUndoProperty().get().equals(next)
                        && session.selected().equals(turn)
                        && session.annotator().equals(by),
                session.nextUndoProperty(),
                session.selectedProperty(),
                session.annotatorProperty());
    }

    private static String asks(UndoStep.Kind kind) {
        return switch (kind) {
            case ANALYSIS -> "undo.analysis";
            case PRACTICE -> "undo.practice";
            case REVEALING -> "undo.revealing";
            case EDIT, MAKING -> "undo.own";
        };
    }

    void redo(FxSession session) {
        session.redo().whenComplete((redone, failure) -> {
            if (failure != null) {
                notices.fail(TEXTS.get("redo.failed"), failure);
                return;
            }
            notices.note(redone.map(change ->
                            TEXTS.get("redo.done", words(session, change.edit().description())))
                    .orElseGet(() -> TEXTS.get("edit.redoNothing")));
        });
    }

    /**
     * What the menu says of undo.
     *
     * @param shown the steps, at the moment, of which the annotator sees what they did
     */
    static ObservableValue<String> undoWords(FxSession session, Supplier<Predicate<UndoStep>> shown) {
        return session.nextUndoProperty()
                .flatMap(next -> session.annotatorProperty().map(by -> next.map(step -> TEXTS.get(
                                shown.get().test(step) ? "edit.undoStep" : "edit.undoAsking",
                                brief(words(session, step.description()))))
                        .orElseGet(() -> TEXTS.get("edit.undoNothing"))));
    }

    /** Says that there is nothing to take back. */
    void sayNothingToUndo() {
        notices.note(TEXTS.get("edit.undoNothing"));
    }

    /** Says that there is nothing to do again. */
    void sayNothingToRedo() {
        notices.note(TEXTS.get("edit.redoNothing"));
    }

    /** What the menu says of redo. */
    static ObservableValue<String> redoWords(FxSession session) {
        return session.redoDescriptionProperty().map(next -> next.map(words -> TEXTS.get("edit.redoStep", brief(words)))
                .orElseGet(() -> TEXTS.get("edit.redo")));
    }

    private String when(UndoStep step) {
        return new RunWords(clock.instant(), ZoneId.systemDefault()).when(step.at());
    }

    private static String words(FxSession session, String edit) {
        return Said.edit(edit, id -> session.scheme().label(id).map(Label::name).orElse(id));
    }

    private static String brief(String words) {
        return Shortened.to(LONGEST, words);
    }
}
