package org.turnwise.session.edit;

import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/** Removes a speaker who has no turn and no face. */
public record RemoveSpeaker(String speaker) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.speakers(), speaker);
        for (Turn turn : before.turns()) {
            if (turn.speaker().equals(speaker)) {
                throw new EditRejected(
                        before.speakerName(speaker) + " still has turns; give them to someone else first.");
            }
        }
        if (before.faceMarks().values().stream().anyMatch(mark -> mark.speaker().equals(speaker))) {
            throw new EditRejected(before.speakerName(speaker)
                    + " is still said to have a face on the screen; give it to someone else first.");
        }
        return before.withSpeakers(before.speakers().minus(speaker));
    }

    @Override
    public Edit inverse(Session before) {
        return new AddSpeaker(Fit.there(before.speakers(), speaker));
    }

    @Override
    public Touched touched(Session before) {
        return Touched.speaker(speaker);
    }

    @Override
    public String description() {
        return "Remove speaker";
    }
}
