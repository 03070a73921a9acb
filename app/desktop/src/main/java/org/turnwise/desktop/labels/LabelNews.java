package org.turnwise.desktop.labels;

import java.util.Optional;
import org.turnwise.session.model.TurnId;

/** Told of a label that led to no other turn, because none comes after. FX thread. */
public interface LabelNews {
    /**
     * The label is durable.
     *
     * @param before the label that the turn had until then
     */
    void ended(TurnId turn, Optional<String> before);
}
