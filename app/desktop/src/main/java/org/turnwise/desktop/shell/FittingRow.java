package org.turnwise.desktop.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Controls side by side, of which some are left out where there is no room for them whole, and labels without words. */
public class FittingRow extends HBox {
    private List<List<Region>> optional = List.of();

    /** @param groups what is there only where it fits beside all before it, the most important first */
    public final void optional(List<List<Region>> groups) {
        optional = List.copyOf(groups);
        // what is left out asks for no layout itself
        groups.stream()
                .flatMap(List::stream)
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .forEach(label -> label.textProperty().addListener((o, was, is) -> requestLayout()));
    }

    /** Here, since widths are known only once style sheets have reached the controls, and those of words change. */
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - needed(necessary());
        for (List<Region> group : optional) {
            room -= needed(group);
            for (Region control : group) {
                boolean fits = room >= 0 && says(control);
                control.setManaged(fits);
                control.setVisible(fits);
            }
        }
        super.layoutChildren();
    }

    private List<Region> necessary() {
        List<Region> left =
                getManagedChildren().stream().map(Region.class::cast).collect(Collectors.toList());
        optional.forEach(left::removeAll);
        return left;
    }

    private static boolean says(Region control) {
        return !(control instanceof Label label) || !label.getText().isEmpty();
    }

    private double needed(List<Region> controls) {
        return controls.stream()
                .filter(FittingRow::says)
                .mapToDouble(control -> snapSizeX(control.prefWidth(-1)) + getSpacing())
                .sum();
    }
}
