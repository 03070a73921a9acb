package org.turnwise.session.edit;

import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;

/** Adds a speaker. */
public record AddSpeaker(Speaker speaker) implements Edit {
    @Override
    public Session applyTo(Session before) {
        if (before.speakers().containsKey(speaker.id())) {
            throw new EditRejected("There is a speaker " + speaker.id() + " already.");
        }
        return before.withSpeakers(before.speakers().plus(speaker.id(), speaker));
    }

    @Override
    public Edit inverse(Session before) {
        return new RemoveSpeaker(speaker.id());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.speaker(speaker.id());
    }

    @Override
    public String description() {
        return "Add speaker " + speaker.name();
    }
}
