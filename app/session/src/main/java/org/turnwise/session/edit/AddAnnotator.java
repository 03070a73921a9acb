package org.turnwise.session.edit;

import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;

/** Adds an annotator. */
public record AddAnnotator(Annotator annotator) implements Edit {
    @Override
    public Session applyTo(Session before) {
        if (before.annotators().containsKey(annotator.id())) {
            throw new EditRejected("There is an annotator " + annotator.id() + " already.");
        }
        return before.withAnnotators(before.annotators().plus(annotator.id(), annotator));
    }

    @Override
    public Edit inverse(Session before) {
        return new RemoveAnnotator(annotator.id());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.annotator(annotator.id());
    }

    @Override
    public String description() {
        return "Add annotator " + annotator.name();
    }
}
