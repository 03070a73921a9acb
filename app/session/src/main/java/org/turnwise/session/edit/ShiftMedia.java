package org.turnwise.session.edit;

import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;

/** Says by how much a recording began later than the session's first. */
public record ShiftMedia(String media, long offsetMillis) implements Edit {
    @Override
    public Session applyTo(Session before) {
        int position = Fit.mediaPosition(before, media);
        if (position == 0) {
            throw new EditRejected("The first recording gives the time; shift the others.");
        }
        return before.withMedia(
                before.media().with(position, before.media().get(position).withOffset(offsetMillis)));
    }

    @Override
    public Edit inverse(Session before) {
        MediaSource source = before.media().get(Fit.mediaPosition(before, media));
        return new ShiftMedia(media, source.offsetMillis());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.SETTINGS;
    }

    @Override
    public String description() {
        return "Shift a recording";
    }
}
