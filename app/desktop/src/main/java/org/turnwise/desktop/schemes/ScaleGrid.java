package org.turnwise.desktop.schemes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;

/** The scales of a scheme, a line each. FX thread. */
final class ScaleGrid {
    private final SchemesEditing editing;
    private final GridPane grid = new GridPane();
    private final List<ScaleLine> lines = new ArrayList<>();

    ScaleGrid(SchemesEditing editing) {
        this.editing = editing;
        grid.setHgap(6);
        grid.setVgap(3);
        grid.setId("scheme-scales");
    }

    Node node() {
        return grid;
    }

    /** Makes the lines anew; without scales nothing is shown. */
    void build() {
        grid.getChildren().clear();
        lines.clear();
        SchemeDraft shown = editing.shown();
        boolean any = !shown.scales().isEmpty();
        grid.setVisible(any);
        grid.setManaged(any);
        if (any) {
            ScaleLine.heads(grid);
        }
        for (ScaleDraft scale : shown.scales()) {
            ScaleLine line = new ScaleLine(scale, lines.size(), editing.turns(scale), shown);
            line.addTo(grid, lines.size() + 1);
            lines.add(line);
        }
    }

    /** Marks what is wrong. */
    void show(List<SchemeProblem> problems) {
        for (int i = 0; i < lines.size(); i++) {
            int place = i;
            lines.get(i).show(problems.stream().filter(p -> p.isOfScale(place)).toList());
        }
    }

    void add() {
        editing.shown().addScale();
        lines.get(lines.size() - 1).focus();
    }
}
