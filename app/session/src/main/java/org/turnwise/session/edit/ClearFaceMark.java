package org.turnwise.session.edit;

import org.turnwise.session.model.Session;

/** Takes back what was said of whose a face is. */
public record ClearFaceMark(long id) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.faceMarks(), id);
        return before.withFaceMarks(before.faceMarks().minus(id));
    }

    @Override
    public Edit inverse(Session before) {
        return new MarkFace(Fit.there(before.faceMarks(), id));
    }

    @Override
    public Touched touched(Session before) {
        return Touched.faceMark(id);
    }

    @Override
    public String description() {
        return "Leave a face to the analysis";
    }
}
