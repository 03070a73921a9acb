package org.turnwise.features.audio.functional;

import java.util.Arrays;
import java.util.List;

/** What IS10 makes of a contour, in its order (IS10 specification, section 11). */
public enum Functional {
    MAX_POSITION("maxPos", Unit.FRAMES),
    MIN_POSITION("minPos", Unit.FRAMES),
    MEAN("amean", Unit.OF_CONTOUR),
    SLOPE("linregc1", Unit.PER_FRAME),
    OFFSET("linregc2", Unit.OF_CONTOUR),
    ABSOLUTE_ERROR("linregerrA", Unit.OF_CONTOUR),
    SQUARE_ERROR("linregerrQ", Unit.SQUARED),
    DEVIATION("stddev", Unit.OF_CONTOUR),
    SKEWNESS("skewness", Unit.NONE),
    KURTOSIS("kurtosis", Unit.NONE),
    QUARTILE_1("quartile1", Unit.OF_CONTOUR),
    QUARTILE_2("quartile2", Unit.OF_CONTOUR),
    QUARTILE_3("quartile3", Unit.OF_CONTOUR),
    RANGE_1_2("iqr1-2", Unit.OF_CONTOUR),
    RANGE_2_3("iqr2-3", Unit.OF_CONTOUR),
    RANGE_1_3("iqr1-3", Unit.OF_CONTOUR),
    PERCENTILE_1("percentile1.0", Unit.OF_CONTOUR),
    PERCENTILE_99("percentile99.0", Unit.OF_CONTOUR),
    PERCENTILE_RANGE("pctlrange0-1", Unit.OF_CONTOUR),
    UP_LEVEL_TIME_75("upleveltime75", Unit.NONE),
    UP_LEVEL_TIME_90("upleveltime90", Unit.NONE);

    /** All of them, for contours that always have a value. */
    public static final List<Functional> ALL = List.of(values());

    /** Those for contours that have values in voiced stretches only. */
    public static final List<Functional> OF_VOICED = Arrays.stream(values())
            .filter(f -> f != PERCENTILE_1 && f != PERCENTILE_RANGE)
            .toList();

    private enum Unit {
        OF_CONTOUR,
        PER_FRAME,
        SQUARED,
        FRAMES,
        NONE
    }

    private final String label;
    private final Unit unit;

    Functional(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** The end of a feature's name. */
    public String label() {
        return label;
    }

    /** The feature's unit, given its contour's; empty for none. */
    public String unit(String contourUnit) {
        return switch (unit) {
            case OF_CONTOUR -> contourUnit;
            case PER_FRAME -> contourUnit.isEmpty() ? "1/frame" : contourUnit + "/frame";
            case SQUARED -> contourUnit.isEmpty() ? "" : "(" + contourUnit + ")^2";
            case FRAMES -> "frames";
            case NONE -> "";
        };
    }
}
