package org.turnwise.formats.source;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;

/** A label scheme made of the labels a file uses, where no known scheme has them. */
public final class SchemeOfValues {
    private static final int SHORT_NAME = 4;
    private static final int KEYS = 9;
    private static final List<String> COLOURS =
            List.of("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#999999");

    private SchemeOfValues() {}

    /** The values become the labels' ids and names in the given order; the first nine get the number keys. */
    public static LabelScheme named(String id, String name, List<String> values) {
        List<Label> labels = new ArrayList<>();
        for (String value : values) {
            int i = labels.size();
            String key = i < KEYS ? Integer.toString(i + 1) : "";
            labels.add(new Label(value, value, shortened(value), COLOURS.get(i % COLOURS.size()), key, ""));
        }
        return new LabelScheme(id, name, labels, List.of());
    }

    private static String shortened(String value) {
        int length = Math.min(SHORT_NAME, value.codePointCount(0, value.length()));
        return value.substring(0, value.offsetByCodePoints(0, length));
    }
}
