package org.turnwise.session.edit;

import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.Session;

/** Says whose a face is, or says it anew where there is a mark with this id. */
public record MarkFace(FaceMark mark) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.speakerIsKnown(before, mark.speaker());
        return before.withFaceMarks(before.faceMarks().plus(mark.id(), mark));
    }

    @Override
    public Edit inverse(Session before) {
        FaceMark old = before.faceMarks().get(mark.id());
        return old == null ? new ClearFaceMark(mark.id()) : new MarkFace(old);
    }

    @Override
    public Touched touched(Session before) {
        return Touched.faceMark(mark.id());
    }

    @Override
    public String description() {
        return "Name a face";
    }
}
