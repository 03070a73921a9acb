package org.turnwise.desktop.schemes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.shell.Discarding;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.model.Session;

/** The window in which label schemes are made and changed. FX thread. */
public final class SchemesDialog {
    private static final Texts TEXTS = Texts.of(SchemesDialog.class);

    private SchemesDialog() {}

    /** What the menu calls it. */
    public static String menuText() {
        return TEXTS.get("menu");
    }

    /** Above what the window says where an edit of schemes failed. */
    public static String failed() {
        return TEXTS.get("apply.failed");
    }

    /**
     * Asks; what comes back makes the edit.
     *
     * @param now the session with all it has, as it is when the annotator is done
     */
    public static Optional<Function<Session, Optional<Edit>>> ask(
            Window owner, SchemesEditing editing, SchemeFiles files, Supplier<Session> now) {
        SchemesPane pane = new SchemesPane(editing, files);
        ButtonType apply = new ButtonType(TEXTS.get("apply"), ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(pane.node());
        dialog.getDialogPane().getButtonTypes().setAll(apply, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(apply).setId("schemes-apply");
        dialog.getDialogPane().lookupButton(apply).addEventFilter(ActionEvent.ACTION, e -> {
            if (editing.showFirstBroken() || !mayLose(dialog, editing.lost(now.get()))) {
                e.consume();
            }
        });
        Discarding.asks(dialog, editing::changed);
        Themes.style(dialog.getDialogPane().getScene());
        return dialog.showAndWait().filter(apply::equals).map(ok -> editing.edit());
    }

    /** Labels that turns have are taken away only when the annotator knows of how many. */
    private static boolean mayLose(Dialog<?> over, List<String> lost) {
        if (lost.isEmpty()) {
            return true;
        }
        ButtonType take = new ButtonType(TEXTS.get("lost.take"), ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> question = new Dialog<>();
        Foremost.over(over.getDialogPane().getScene().getWindow(), question);
        question.setTitle(TEXTS.get("title"));
        Label words = new Label(TEXTS.get("lost", String.join("\n", lost)));
        words.setId("schemes-lost");
        words.setWrapText(true);
        words.setPrefWidth(460);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("dialog-content");
        question.getDialogPane().setContent(words);
        question.getDialogPane().getButtonTypes().setAll(take, ButtonType.CANCEL);
        question.getDialogPane().lookupButton(take).setId("schemes-lose");
        Themes.style(question.getDialogPane().getScene());
        return question.showAndWait().filter(take::equals).isPresent();
    }
}
