package org.turnwise.session.edit;

import org.turnwise.session.model.Session;

/** Takes a marker away. */
public record RemoveMarker(long id) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.markers(), id);
        return before.withMarkers(before.markers().minus(id));
    }

    @Override
    public Edit inverse(Session before) {
        return new PutMarker(Fit.there(before.markers(), id));
    }

    @Override
    public Touched touched(Session before) {
        return Touched.marker(id);
    }

    @Override
    public String description() {
        return "Remove a marker";
    }
}
