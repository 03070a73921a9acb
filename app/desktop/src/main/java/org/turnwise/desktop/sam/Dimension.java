package org.turnwise.desktop.sam;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.turnwise.session.model.Scale;

/** What there are pictures for. */
public enum Dimension {
    VALENCE,
    AROUSAL,
    DOMINANCE;

    /** The dimension that the scale measures, told by its id; empty for any other scale. */
    public static Optional<Dimension> of(Scale scale) {
        return Arrays.stream(values())
                .filter(d -> scale.id().equals(d.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
