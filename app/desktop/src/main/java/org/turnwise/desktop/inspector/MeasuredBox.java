package org.turnwise.desktop.inspector;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column that remembers how high it came out at the width it was last asked for. The toolkit asks for the same height
 * several times at each level of a pane, and where words wrap it lays them all out each time.
 */
final class MeasuredBox extends VBox {
    private double prefWidth = Double.NaN;
    private double prefHeight;
    private double minWidth = Double.NaN;
    private double minHeight;

    MeasuredBox() {}

    MeasuredBox(double spacing, Node... nodes) {
        super(spacing, nodes);
    }

    /** Something in it changed. */
    @Override
    public void requestLayout() {
        prefWidth = Double.NaN;
        minWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != prefWidth) {
            prefHeight = super.computePrefHeight(width);
            prefWidth = width;
        }
        return prefHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        if (width != minWidth) {
            minHeight = super.computeMinHeight(width);
            minWidth = width;
        }
        return minHeight;
    }
}
