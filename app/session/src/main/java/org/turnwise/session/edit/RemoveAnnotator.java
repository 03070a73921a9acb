package org.turnwise.session.edit;

import org.turnwise.session.model.Session;

/** Removes an annotator who has labelled nothing, set no marker and drawn no trace. */
public record RemoveAnnotator(String annotator) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.annotators(), annotator);
        if (before.annotations().keySet().stream().anyMatch(k -> k.annotator().equals(annotator))) {
            throw new EditRejected("This annotator has labelled turns; clear those labels first.");
        }
        if (before.markers().values().stream().anyMatch(m -> m.annotator().equals(annotator))
                || before.traces().keySet().stream().anyMatch(k -> k.annotator().equals(annotator))) {
            throw new EditRejected("This annotator has set markers or drawn traces; remove those first.");
        }
        return before.withAnnotators(before.annotators().minus(annotator));
    }

    @Override
    public Edit inverse(Session before) {
        return new AddAnnotator(Fit.there(before.annotators(), annotator));
    }

    @Override
    public Touched touched(Session before) {
        return Touched.annotator(annotator);
    }

    @Override
    public String description() {
        return "Remove annotator";
    }
}
