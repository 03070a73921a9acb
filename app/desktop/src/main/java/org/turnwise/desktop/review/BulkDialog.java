package org.turnwise.desktop.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;

/** Asks from which probability on, and says at once what would come of it. */
final class BulkDialog {
    private static final Texts TEXTS = Texts.of(BulkDialog.class);

    private static final double LEAST = 0.5;

    private final BulkAcceptance model;

    BulkDialog(BulkAcceptance model) {
        this.model = model;
    }

    /** The turns to be labelled; empty where the annotator thought better of it. */
    Optional<List<TurnRow>> ask(Window owner) {
        ButtonType accept = new ButtonType(TEXTS.get("dialog.accept"), ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("dialog.title"));
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().getButtonTypes().setAll(accept, ButtonType.CANCEL);
        Button button = (Button) dialog.getDialogPane().lookupButton(accept);
        button.setId("bulk-accept");
        button.textProperty().bind(Bindings.createStringBinding(model::accept, model.offerProperty()));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.offerProperty().get().rows().isEmpty(), model.offerProperty()));
        Themes.style(dialog.getDialogPane().getScene());
        return dialog.showAndWait()
                .filter(accept::equals)
                .map(yes -> model.offerProperty().get().rows());
    }

    private VBox content() {
        Slider slider = new Slider(LEAST, 1, model.thresholdProperty().get());
        slider.setId("bulk-threshold");
        slider.setAccessibleText(TEXTS.get("dialog.slider"));
        slider.setBlockIncrement(0.01);
        slider.valueProperty()
                .addListener((o, was, is) -> model.thresholdProperty().set(Math.round(is.doubleValue() * 100) / 100.0));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label percent = new Label();
        percent.setMinWidth(Region.USE_PREF_SIZE);
        percent.getStyleClass().add("figures");
        percent.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> TEXTS.get(
                                "dialog.atLeast",
                                Times.percent(model.thresholdProperty().get())),
                        model.thresholdProperty()));
        HBox asked = new HBox(4, new Label(TEXTS.get("dialog.before")), percent);
        asked.setAlignment(Pos.CENTER_LEFT);
        asked.getChildren().add(new Label(TEXTS.get("dialog.after")));
        Label meant = wrapped("bulk-meant");
        meant.setText(model.meant());
        Label words = wrapped("bulk-words");
        words.textProperty().bind(Bindings.createStringBinding(model::words, model.offerProperty()));
        Label rest = wrapped("bulk-rest");
        rest.getStyleClass().addAll("muted", "small");
        rest.textProperty().bind(Bindings.createStringBinding(model::rest, model.offerProperty()));
        VBox box = new VBox(10, meant, asked, slider, words, rest);
        box.getStyleClass().add("dialog-content");
        box.setPrefWidth(440);
        return box;
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
