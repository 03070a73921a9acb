package org.turnwise.session.edit;

import java.util.List;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Session;

/** Takes away what one annotator said of one turn in one scheme. */
public record ClearLabel(AnnotationKey key) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.annotations(), key);
        return before.withAnnotations(before.annotations().minus(key));
    }

    @Override
    public Edit inverse(Session before) {
        return new AssignLabel(Fit.there(before.annotations(), key));
    }

    @Override
    public Touched touched(Session before) {
        return Touched.annotations(List.of(key));
    }

    @Override
    public String description() {
        return "Clear label";
    }
}
