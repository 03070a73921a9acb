package org.turnwise.desktop.runs;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;

/** Shows a comparison beside the window, which stays usable: the turns of a number are shown in its table. */
public final class ComparisonWindow implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(ComparisonWindow.class);

    private final ComparisonModel model;
    private final Dialog<ButtonType> dialog = new Dialog<>();

    /**
     * @param saveCsv saves the table where the user says
     * @param closed called when the user closes it
     */
    public ComparisonWindow(Window owner, ComparisonModel model, Consumer<String> saveCsv, Runnable closed) {
        this.model = model;
        ButtonType save = new ButtonType(TEXTS.get("window.save"), ButtonBar.ButtonData.LEFT);
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(TEXTS.get("window.title"));
        // The theme keeps dialogs narrower than a table of seven labels.
        dialog.getDialogPane().setMinWidth(ConfusionTable.WIDTH + 64);
        dialog.getDialogPane().setContent(new ComparisonPane(model).node());
        dialog.getDialogPane().getButtonTypes().setAll(save, ButtonType.CLOSE);
        Node button = dialog.getDialogPane().lookupButton(save);
        button.setId("comparison-save");
        button.disableProperty().bind(model.comparisonProperty().map(c -> c.isEmpty()));
        button.addEventFilter(ActionEvent.ACTION, e -> {
            e.consume();
            model.comparisonProperty().get().ifPresent(c -> saveCsv.accept(c.csv()));
        });
        dialog.setOnHidden(e -> {
            model.close();
            closed.run();
        });
        Themes.style(dialog.getDialogPane().getScene());
    }

    public void show() {
        dialog.show();
    }

    @Override
    public void close() {
        dialog.close();
    }

    /** What the table's file is called where the user does not say otherwise. */
    public static Path suggested(Path session) {
        String name = String.valueOf(session.getFileName()).replaceFirst("\\.[^.]*$", "");
        return session.resolveSibling(name + "-runs.csv");
    }
}
