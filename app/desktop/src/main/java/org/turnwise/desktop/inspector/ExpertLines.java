package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;

/** A line per modality: whom of its experts the model trusts, or why there is nothing. Stays and is filled. */
final class ExpertLines {
    private final VBox box = new VBox(5);
    private final List<ExpertLine> lines = new ArrayList<>();
    private final OfferedChart chart;

    ExpertLines(ChartExport charts) {
        box.setId("experts");
        for (Modality modality : Modality.values()) {
            ExpertLine line = new ExpertLine(modality);
            lines.add(line);
            box.getChildren().add(line.node());
        }
        chart = new OfferedChart(charts, box, "routing");
    }

    Node node() {
        return box;
    }

    void show(Prediction prediction, Palette palette) {
        lines.forEach(line -> line.show(prediction, palette));
        chart.says(ChartValues.routing(prediction));
    }
}
