package org.turnwise.session.edit;

import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Session;

/** Sets a marker, or changes the one with this id. */
public record PutMarker(Marker marker) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.annotators(), marker.annotator());
        return before.withMarkers(before.markers().plus(marker.id(), marker));
    }

    @Override
    public Edit inverse(Session before) {
        Marker old = before.markers().get(marker.id());
        return old == null ? new RemoveMarker(marker.id()) : new PutMarker(old);
    }

    @Override
    public Touched touched(Session before) {
        return Touched.marker(marker.id());
    }

    @Override
    public String description() {
        return "Set a marker";
    }
}
