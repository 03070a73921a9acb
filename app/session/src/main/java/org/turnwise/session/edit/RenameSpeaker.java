package org.turnwise.session.edit;

import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;

/** Changes the name an annotator reads; the id stays. */
public record RenameSpeaker(String speaker, String name) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.speakers(), speaker);
        return before.withSpeakers(before.speakers().plus(speaker, new Speaker(speaker, name)));
    }

    @Override
    public Edit inverse(Session before) {
        return new RenameSpeaker(speaker, Fit.there(before.speakers(), speaker).name());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.speaker(speaker);
    }

    @Override
    public String description() {
        return "Rename speaker";
    }
}
