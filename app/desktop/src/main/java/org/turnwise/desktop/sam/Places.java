package org.turnwise.desktop.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.turnwise.session.model.Scale;

/**
 * Where a scale's values stand in the row of pictures: five figures, and between each two a point where the scale has a
 * value there. A value.
 *
 * @param values the value at each place, from the lowest
 * @param figures whether a figure stands there, not a point
 */
record Places(List<Double> values, List<Boolean> figures) {
    private static final int FIGURES = 5;
    private static final double SAME = 1e-9;

    Places {
        values = List.copyOf(values);
        figures = List.copyOf(figures);
    }

    /** @param snapped the nearest value that the scale has */
    static Places of(Scale scale, DoubleUnaryOperator snapped) {
        List<Double> values = new ArrayList<>();
        List<Boolean> figures = new ArrayList<>();
        double apart = (scale.maximum() - scale.minimum()) / (FIGURES - 1);
        for (int i = 0; i < 2 * FIGURES - 1; i++) {
            double value = snapped.applyAsDouble(scale.minimum() + i * apart / 2);
            boolean fresh = values.isEmpty() || value > values.get(values.size() - 1) + SAME;
            boolean beforeNext = value < snapped.applyAsDouble(scale.minimum() + (i + 1) * apart / 2) - SAME;
            if (i % 2 == 0 ? fresh : fresh && beforeNext) {
                values.add(value);
                figures.add(i % 2 == 0);
            }
        }
        return new Places(values, figures);
    }

    /** The place nearest to the value. */
    OptionalInt at(OptionalDouble value) {
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            if (distance(i, value) < distance(best, value)) {
                best = i;
            }
        }
        return OptionalInt.of(best);
    }

    private double distance(int place, OptionalDouble value) {
        return Math.abs(values.get(place) - value.orElse(0));
    }
}
