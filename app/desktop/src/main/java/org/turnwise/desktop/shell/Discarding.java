package org.turnwise.desktop.shell;

import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;

/**
 * Asks before a dialog in which something was changed is left without keeping it: by its cancel button, by Escape, or by
 * closing its window. FX thread.
 */
public final class Discarding {
    private static final Texts TEXTS = Texts.of(Discarding.class);

    private Discarding() {}

    /**
     * @param dialog has a cancel button already
     * @param changed whether anything would be lost
     */
    public static void asks(Dialog<?> dialog, BooleanSupplier changed) {
        EventHandler<Event> stay = e -> {
            if (changed.getAsBoolean() && !mayDiscard(dialog)) {
                e.consume();
            }
        };
        dialog.getDialogPane().lookupButton(ButtonType.CANCEL).addEventFilter(ActionEvent.ACTION, stay::handle);
        dialog.getDialogPane().getScene().getWindow().addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, stay::handle);
    }

    private static boolean mayDiscard(Dialog<?> dialog) {
        ButtonType discard = new ButtonType(TEXTS.get("discard.do"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(TEXTS.get("discard.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> question = new Dialog<>();
        Foremost.over(dialog.getDialogPane().getScene().getWindow(), question);
        question.setTitle(dialog.getTitle());
        Label words = new Label(TEXTS.get("discard.ask"));
        words.setId("discard-ask");
        words.setWrapText(true);
        words.setPrefWidth(380);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("dialog-content");
        question.getDialogPane().setContent(words);
        question.getDialogPane().getButtonTypes().setAll(discard, keep);
        Button discarding = (Button) question.getDialogPane().lookupButton(discard);
        discarding.setId("discard-do");
        discarding.setDefaultButton(false);
        Button keeping = (Button) question.getDialogPane().lookupButton(keep);
        keeping.setId("discard-keep");
        keeping.setDefaultButton(true);
        Themes.style(question.getDialogPane().getScene());
        return question.showAndWait().filter(discard::equals).isPresent();
    }
}
