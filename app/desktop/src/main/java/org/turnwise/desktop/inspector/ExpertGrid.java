package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;

/** A line per modality and a field per expert: who has how much say, and how unsure each is; or why there is nothing. */
final class ExpertGrid {
    private static final Texts TEXTS = Texts.of(ExpertGrid.class);

    private final GridPane grid = new GridPane();
    private final Map<Modality, Line> lines = new EnumMap<>(Modality.class);
    private final Region saySwatch = Pieces.swatch();
    private final Region varianceSwatch = Pieces.swatch();
    private final VBox box;
    private final OfferedChart chart;

    private record Line(Label name, HBox cells, List<ExpertCell> experts, Label absent) {}

    ExpertGrid(ChartExport charts) {
        grid.setId("experts");
        grid.setHgap(8);
        grid.setVgap(5);
        for (Modality modality : Modality.values()) {
            Line line = line(modality);
            lines.put(modality, line);
            grid.addRow(lines.size() - 1, line.name(), line.cells());
            grid.add(line.absent(), 1, lines.size() - 1);
        }
        varianceSwatch.setMinHeight(3);
        varianceSwatch.setMaxHeight(3);
        HBox key = new HBox(
                5,
                saySwatch,
                Pieces.muted(TEXTS.get("experts.say")),
                varianceSwatch,
                Pieces.muted(TEXTS.get("experts.unsure")));
        key.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(5, grid, key);
        chart = new OfferedChart(charts, box, "routing");
    }

    Node node() {
        return box;
    }

    void show(Prediction prediction, Palette palette) {
        Pieces.colour(saySwatch, palette.accent());
        Pieces.colour(varianceSwatch, palette.uncertainty(1));
        lines.forEach((modality, line) -> fill(modality, line, prediction, palette));
        chart.says(ChartValues.routing(prediction));
    }

    private static Line line(Modality modality) {
        Label name = new Label(Explanation.word(modality));
        name.setMinWidth(44);
        HBox cells = new HBox(4);
        GridPane.setHgrow(cells, Priority.ALWAYS);
        Label absent = Pieces.muted("");
        absent.getStyleClass().add("absent");
        absent.setMinHeight(Region.USE_PREF_SIZE);
        return new Line(name, cells, new ArrayList<>(), absent);
    }

    private static void fill(Modality modality, Line line, Prediction prediction, Palette palette) {
        ModalityEvidence evidence = prediction.evidence().get(modality);
        boolean there = evidence instanceof ModalityEvidence.Available;
        Pieces.present(line.cells(), there);
        Pieces.present(line.absent(), !there);
        line.name().setOpacity(there ? 1 : Pieces.ABSENT_OPACITY);
        if (evidence instanceof ModalityEvidence.Available available) {
            count(line, available.routing().size());
            for (int e = 0; e < line.experts().size(); e++) {
                line.experts()
                        .get(e)
                        .show(
                                available.routing().get(e),
                                variance(available, e),
                                e == available.strongestExpert(),
                                Explanation.expertHelp(modality, available, e),
                                palette);
            }
        } else {
            String reason = evidence instanceof ModalityEvidence.Missing missing ? missing.reason() : "";
            line.absent().setText(Explanation.notAvailable(reason));
        }
    }

    private static double variance(ModalityEvidence.Available evidence, int expert) {
        return expert < evidence.expertVariance().size()
                ? evidence.expertVariance().get(expert)
                : 0;
    }

    private static void count(Line line, int wanted) {
        while (line.experts().size() > wanted) {
            line.cells().getChildren().remove(line.experts().size() - 1);
            line.experts().remove(line.experts().size() - 1);
        }
        while (line.experts().size() < wanted) {
            ExpertCell cell = new ExpertCell();
            HBox.setHgrow(cell, Priority.ALWAYS);
            line.experts().add(cell);
            line.cells().getChildren().add(cell);
        }
    }
}
