package org.turnwise.session.edit;

import org.turnwise.session.model.Session;

/** Removes a recording from the session; the file stays where it is. */
public record RemoveMedia(String media) implements Edit {
    @Override
    public Session applyTo(Session before) {
        return before.withMedia(before.media().minus(Fit.mediaPosition(before, media)));
    }

    @Override
    public Edit inverse(Session before) {
        int position = Fit.mediaPosition(before, media);
        return new AddMedia(before.media().get(position), position);
    }

    @Override
    public Touched touched(Session before) {
        return Touched.SETTINGS;
    }

    @Override
    public String description() {
        return "Remove recording";
    }
}
