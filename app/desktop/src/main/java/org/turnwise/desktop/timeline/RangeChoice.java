package org.turnwise.desktop.timeline;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.session.model.TimeSpan;

/** The stretch of time that is chosen on the timeline, to be played, filled with a turn or merged. Needs no toolkit. */
public final class RangeChoice {
    private final ReadOnlyObjectWrapper<Optional<TimeSpan>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<TimeSpan>> drawn = new SimpleObjectProperty<>(Optional.empty());

    /** Stays until another is chosen or it is cleared. */
    public ReadOnlyObjectProperty<Optional<TimeSpan>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Optional<TimeSpan> chosen() {
        return chosen.get();
    }

    /** The range being drawn, until the button is let go. */
    ObjectProperty<Optional<TimeSpan>> drawnProperty() {
        return drawn;
    }

    /** What is to be seen: the one being drawn before the one that is chosen. */
    Optional<TimeSpan> shown() {
        return drawn.get().or(chosen::get);
    }

    /** A range too short for a turn is none. */
    public void choose(TimeSpan span) {
        if (span.durationMillis() >= Edge.SHORTEST_TURN_MILLIS) {
            chosen.set(Optional.of(span));
        }
    }

    public void clear() {
        chosen.set(Optional.empty());
    }
}
