package org.turnwise.session.edit;

import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;

/** Adds a recording at a place in the order of recordings. */
public record AddMedia(MediaSource media, int position) implements Edit {
    /** Adds it behind those that are there. */
    public static AddMedia last(Session session, MediaSource media) {
        return new AddMedia(media, session.media().size());
    }

    @Override
    public Session applyTo(Session before) {
        if (before.media().stream().anyMatch(m -> m.id().equals(media.id()))) {
            throw new EditRejected("There is a recording " + media.id() + " already.");
        }
        if (position < 0 || position > before.media().size()) {
            throw new EditRejected("There is no place " + position + " among the recordings.");
        }
        return before.withMedia(before.media().plus(position, media));
    }

    @Override
    public Edit inverse(Session before) {
        return new RemoveMedia(media.id());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.SETTINGS;
    }

    @Override
    public String description() {
        return "Add recording";
    }
}
