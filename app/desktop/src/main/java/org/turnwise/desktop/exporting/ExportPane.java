package org.turnwise.desktop.exporting;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.shell.Choices;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions.CaptionStyle;

/** The export dialog's content. */
final class ExportPane {
    private static final Texts TEXTS = Texts.of(ExportPane.class);

    private final VBox root = new VBox(12);

    ExportPane(ExportViewModel model) {
        ComboBox<DatasetWriter> format = Choices.of(model.writers(), w -> Said.sentence(w.name()));
        format.setId("export-format");
        format.valueProperty().bindBidirectional(model.writerProperty());
        ComboBox<ExportViewModel.Labels> labels =
                Choices.of(List.of(ExportViewModel.Labels.values()), ExportViewModel.Labels::words);
        labels.setId("export-labels");
        labels.valueProperty().bindBidirectional(model.labelsProperty());
        ComboBox<CaptionStyle> captions = Choices.of(List.of(CaptionStyle.values()), ExportPane::words);
        captions.setId("export-captions");
        captions.valueProperty().bindBidirectional(model.captionsProperty());
        ComboBox<ExportViewModel.AudioFeatures> features =
                Choices.of(List.of(ExportViewModel.AudioFeatures.values()), ExportViewModel.AudioFeatures::words);
        features.setId("export-features");
        features.valueProperty().bindBidirectional(model.featuresProperty());
        features.setTooltip(new Tooltip(TEXTS.get("pane.featuresHelp")));
        CheckBox predictions = new CheckBox(TEXTS.get("pane.predictions"));
        predictions.selectedProperty().bindBidirectional(model.predictionsProperty());
        CheckBox labelled = new CheckBox(TEXTS.get("pane.onlyLabelled"));
        labelled.setId("export-only-labelled");
        labelled.selectedProperty().bindBidirectional(model.onlyLabelledProperty());
        Label count = new Label();
        count.setId("export-count");
        count.getStyleClass().add("muted");
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
        Label card = new Label(TEXTS.get("pane.card"));
        card.getStyleClass().addAll("muted", "small");
        card.setWrapText(true);
        card.setMinHeight(Region.USE_PREF_SIZE);
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        grid.addRow(0, caption(TEXTS.get("pane.format"), format), format);
        grid.addRow(1, caption(TEXTS.get("pane.labels"), labels), labels);
        grid.addRow(2, caption(TEXTS.get("pane.subtitles"), captions), captions);
        grid.addRow(3, caption(TEXTS.get("pane.features"), features), features);
        for (ComboBox<?> box : List.of(format, labels, captions, features)) {
            box.setPrefWidth(300);
        }
        Runnable show = () -> {
            count.setText(model.inWords());
            captions.setDisable(!model.subtitles());
        };
        model.writerProperty().addListener((o, was, is) -> show.run());
        model.labelsProperty().addListener((o, was, is) -> show.run());
        model.onlyLabelledProperty().addListener((o, was, is) -> show.run());
        show.run();
        root.getChildren().addAll(grid, predictions, labelled, count, card);
        root.setPrefWidth(440);
        root.setId("export-pane");
        root.getStyleClass().add("dialog-content");
    }

    Node node() {
        return root;
    }

    private static Label caption(String words, Node field) {
        Label label = new Label(words);
        label.setLabelFor(field);
        field.setAccessibleText(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String words(CaptionStyle style) {
        return switch (style) {
            case LABEL_AND_SPEAKER -> TEXTS.get("captions.all");
            case SPEAKER -> TEXTS.get("captions.speaker");
            case TEXT -> TEXTS.get("captions.text");
        };
    }
}
