package org.turnwise.desktop.templates;

import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.shell.Discarding;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;

/** The window in which templates are made and changed. FX thread. */
public final class TemplatesDialog {
    private static final Texts TEXTS = Texts.of(TemplatesDialog.class);

    private TemplatesDialog() {}

    /**
     * @param scheme whose labels are offered
     * @return the templates as they are to be from now on; empty where they are to stay
     */
    public static Optional<List<LabelTemplate>> ask(Window owner, TemplatesEditing editing, LabelScheme scheme) {
        TemplatesPane pane = new TemplatesPane(editing, scheme);
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(pane.node());
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(ButtonType.OK).setId("templates-ok");
        dialog.getDialogPane().lookupButton(ButtonType.OK).addEventFilter(ActionEvent.ACTION, e -> editing.problem()
                .ifPresent(words -> {
                    e.consume();
                    pane.say(words);
                }));
        Discarding.asks(dialog, editing::changed);
        Themes.style(dialog.getDialogPane().getScene());
        return dialog.showAndWait().filter(ButtonType.OK::equals).map(ok -> editing.templates());
    }
}
