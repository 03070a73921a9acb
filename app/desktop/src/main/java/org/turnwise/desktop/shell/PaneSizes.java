package org.turnwise.desktop.shell;

import java.util.OptionalDouble;

/**
 * The sizes to which panes were dragged, in pixels; 0 for a pane that was not, and then it has a size that fits the
 * window.
 */
public record PaneSizes(double turnsWidth, double inspectorWidth, double timelineHeight) {
    /** As it is before anything was dragged. */
    public static final PaneSizes FITTING = new PaneSizes(0, 0, 0);

    double turnsOr(double fitting) {
        return dragged(turnsWidth).orElse(fitting);
    }

    double inspectorOr(double fitting) {
        return dragged(inspectorWidth).orElse(fitting);
    }

    double timelineOr(double fitting) {
        return dragged(timelineHeight).orElse(fitting);
    }

    private static OptionalDouble dragged(double size) {
        return size > 0 ? OptionalDouble.of(size) : OptionalDouble.empty();
    }
}
