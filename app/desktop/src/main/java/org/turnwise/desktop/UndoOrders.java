package org.turnwise.desktop;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.turnwise.desktop.runs.RunWords;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Label;

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

    /** Notices whatever is done between two undos. */
    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey()) {
                asking.input();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> asking.input());
    }

    /** Takes the last edit back and says which it was: it may be one the annotator had forgotten. */
    void undo(FxSession session) {
        session.undo(asking.asked()).whenComplete((undone, failure) -> {
            if (failure != null) {
                notices.fail(TEXTS.get("undo.failed"), failure);
                return;
            }
            undone.step().ifPresent(step -> {
                if (undone.takenBack()) {
                    notices.note(TEXTS.get("undo.done", words(session, step.description())));
                } else {
                    asking.told(step);
                    notices.note(TEXTS.get("undo.analysis", words(session, step.description()), when(step)));
                }
            });
        });
    }

    void redo(FxSession session) {
        session.redo().whenComplete((redone, failure) -> {
            if (failure != null) {
                notices.fail(TEXTS.get("redo.failed"), failure);
                return;
            }
            redone.ifPresent(change -> notices.note(
                    TEXTS.get("redo.done", words(session, change.edit().description()))));
        });
    }

    /** What the menu says of undo. */
    static ObservableValue<String> undoWords(FxSession session) {
        return session.nextUndoProperty().map(next -> next.map(step -> TEXTS.get(
                        step.kind() == UndoStep.Kind.ANALYSIS ? "edit.undoAsking" : "edit.undoStep",
                        brief(words(session, step.description()))))
                .orElseGet(() -> TEXTS.get("edit.undoNothing")));
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
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
