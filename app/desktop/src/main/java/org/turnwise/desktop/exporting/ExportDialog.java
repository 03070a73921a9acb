package org.turnwise.desktop.exporting;

import java.util.Optional;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;

/** Asks what to export, and where to. */
public final class ExportDialog {
    private static final Texts TEXTS = Texts.of(ExportDialog.class);

    private final ExportViewModel model;
    private final FileChoice files;

    public ExportDialog(ExportViewModel model, FileChoice files) {
        this.model = model;
        this.files = files;
    }

    /** Shows the dialog and then the file dialog; empty where the annotator thought better of it. */
    public Optional<ExportViewModel.Order> ask(Window owner) {
        ButtonType export = new ButtonType(TEXTS.get("dialog.export"), ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("dialog.title"));
        dialog.getDialogPane().setContent(new ExportPane(model).node());
        dialog.getDialogPane().getButtonTypes().setAll(export, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(export).setId("export-accept");
        Themes.style(dialog.getDialogPane().getScene());
        return dialog.showAndWait()
                .filter(export::equals)
                .flatMap(yes -> files.fresh(TEXTS.get("dialog.target"), model.suggestedTarget()))
                .map(model::order);
    }
}
