package org.turnwise.samples.make.draw;

import java.util.Map;
import org.turnwise.samples.make.Emotion;

/** How far each {@link Feature} is from rest. Immutable. */
public final class Expression {
    private static final Expression REST = new Expression(new double[Feature.values().length]);

    private final double[] values;

    private Expression(double[] values) {
        this.values = values;
    }

    public double get(Feature feature) {
        return values[feature.ordinal()];
    }

    /** This expression where share is 0, the other where it is 1. */
    public Expression towards(Expression other, double share) {
        double[] mixed = new double[values.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = values[i] + share * (other.values[i] - values[i]);
        }
        return new Expression(mixed);
    }

    /** The face of an emotion, after the action units that Ekman and Friesen list for it, at full strength. */
    public static Expression of(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> with(Map.of(Feature.SMILE, 0.34));
            case SURPRISE ->
                with(Map.of(
                        Feature.BROW_INNER, 1.0,
                        Feature.BROW_OUTER, 1.0,
                        Feature.LIDS, 0.55,
                        Feature.OPEN, 0.62,
                        Feature.WIDE, -0.55,
                        Feature.BOW, -0.35));
            case FEAR ->
                with(Map.of(
                        Feature.BROW_INNER, 1.0,
                        Feature.BROW_OUTER, 0.1,
                        Feature.FURROW, 0.65,
                        Feature.LIDS, 0.5,
                        Feature.SLANT, 0.35,
                        Feature.SMILE, -0.45,
                        Feature.WIDE, 0.55,
                        Feature.OPEN, 0.28,
                        Feature.SHOULDERS, 1.0,
                        Feature.TREMBLE, 1.0));
            case SADNESS ->
                with(Map.of(
                        Feature.BROW_INNER, 1.0,
                        Feature.BROW_OUTER, -0.6,
                        Feature.FURROW, 0.35,
                        Feature.LIDS, -0.32,
                        Feature.SLANT, 0.8,
                        Feature.SMILE, -0.9,
                        Feature.WIDE, -0.15,
                        Feature.TEAR, 1.0,
                        Feature.BOW, 0.6,
                        Feature.TILT, 0.4));
            case JOY ->
                with(Map.of(
                        Feature.BROW_INNER, 0.5,
                        Feature.BROW_OUTER, 0.3,
                        Feature.LIDS, -0.12,
                        Feature.SQUINT, 0.75,
                        Feature.SMILE, 1.0,
                        Feature.WIDE, 0.5,
                        Feature.OPEN, 0.3,
                        Feature.CHEEKS, 1.0,
                        Feature.BLUSH, 0.7,
                        Feature.BOW, -0.25));
            case DISGUST ->
                with(Map.of(
                        Feature.BROW_INNER, -0.75,
                        Feature.BROW_OUTER, -0.3,
                        Feature.FURROW, 0.7,
                        Feature.LIDS, -0.38,
                        Feature.SQUINT, 0.7,
                        Feature.SMILE, -0.6,
                        Feature.SNEER, 1.0,
                        Feature.NOSE, 1.0,
                        Feature.WIDE, -0.1,
                        Feature.TILT, -0.6));
            case ANGER ->
                with(Map.of(
                        Feature.BROW_INNER, -1.0,
                        Feature.BROW_OUTER, 0.45,
                        Feature.FURROW, 1.0,
                        Feature.LIDS, 0.05,
                        Feature.SQUINT, 0.45,
                        Feature.SLANT, -0.9,
                        Feature.SMILE, -0.5,
                        Feature.TEETH, 1.0,
                        Feature.OPEN, 0.2,
                        Feature.BLUSH, 0.5));
        };
    }

    private static Expression with(Map<Feature, Double> moved) {
        double[] values = REST.values.clone();
        moved.forEach((feature, value) -> values[feature.ordinal()] = value);
        return new Expression(values);
    }
}
